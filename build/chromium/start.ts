import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { startOptions } from './options.ts';
import { sayStandIn } from './say.ts';

/** Gives the program our modules where it asks for `electron`, and starts it. */
const standIn = new URL('./electron.js', import.meta.url).href;
const resolver = `export const resolve = (name, context, next) => name === 'electron' ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(resolver)}`);
sayStandIn();
await import(pathToFileURL(startOptions.main).href);
