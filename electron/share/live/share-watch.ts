import { watch } from 'chokidar';
import { basename, relative, sep } from 'node:path';
import { isJunk, shareLayout } from '../share-layout.ts';

/** What is heard of a shared folder. It may miss things, above all on drives of other machines: whoever listens looks through everything now and then. */
export interface Heard {
  /** A file below `journals` came or changed. */
  readonly journal: (path: string) => void;
  /** A device has said what it has. */
  readonly seen: () => void;
  /** Something else is to be looked at: papers, the marker, something that went away. */
  readonly other: () => void;
}

/** Years of segments that are listened to: nobody writes into older ones, and each folder costs the system a little. */
const yearsHeard = 2;

/** Listens to a shared folder until it is closed. */
export function watchShare(share: string, heard: Heard): { readonly close: () => void } {
  const oldest = new Date().getUTCFullYear() - yearsHeard;
  const [journals, seen] = [shareLayout.journals(share), shareLayout.seen(share)];
  const watcher = watch([shareLayout.marker(share), journals, seen, shareLayout.papers(share)], {
    ignoreInitial: true,
    followSymlinks: false,
    ignorePermissionErrors: true,
    depth: 5,
    ignored: (path) => isJunk(basename(path)) || isOld(relative(journals, path).split(sep), oldest),
  });
  watcher.on('all', (event, path) => {
    if (event === 'addDir') return;
    if (path.startsWith(journals + sep) && (event === 'add' || event === 'change')) heard.journal(path);
    else if (path.startsWith(seen + sep)) heard.seen();
    else heard.other();
  });
  watcher.on('ready', heard.other);
  // A folder that cannot be listened to is looked through all the same.
  watcher.on('error', () => {});
  return { close: () => void watcher.close() };
}

function isOld([first = '..', , year = '']: readonly string[], oldest: number): boolean {
  return first !== '..' && /^\d{4}$/u.test(year) && Number(year) < oldest;
}
