/** Makes the pictures of every screen anew, through the end-to-end tests, into the guide: `npm run pictures`. */
import { join } from 'node:path';
import { root } from '../build/bundle.mjs';

process.env['KLUBBA_PICTURES'] ??= join(root, 'docs/guide/picture');
process.argv.push('test/e2e');
await import('./run.ts');
