import { Workspace } from '../../electron/app/workspace.ts';
import { openStore } from '../../electron/store/store.ts';
import { openAll } from './municipality.ts';

/** Opens every group of the store that is named and prints how many bytes this process then has in memory. */
const workspace = new Workspace(openStore(process.argv[2] ?? '', { mode: 'read' }));
if (openAll(workspace) === 0) throw new Error('Nothing was opened.');
console.log(process.memoryUsage.rss());
workspace.close();
