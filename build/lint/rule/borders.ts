import { posix } from 'node:path';
import { importsOf, isCode, type Finding, type Rule, type SourceFile } from '../source.ts';

/** Packages that are pure: no clock, no randomness, no machine. */
const purePackages = ['zod', 'date-fns', '@date-fns/tz', 'intl-messageformat'];

/** Which folders of the tree a folder may import from. Source: the design's page on the house. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  electron: ['domain', 'electron'],
  renderer: ['domain', 'renderer'],
  build: ['domain', 'electron', 'build'],
  test: ['domain', 'electron', 'renderer', 'build', 'test'],
};

/** Who may import whom. */
export const borders: Rule = (files) => files.filter(isCode).flatMap(findingsIn);

function findingsIn(file: SourceFile): readonly Finding[] {
  const folder = file.path.split('/')[0] ?? '';
  const found = (line: number, message: string): Finding => ({ path: file.path, line, rule: 'borders', message });
  return importsOf(file).flatMap(({ from, names, line }) => {
    if (folder === 'domain' && !from.startsWith('.') && !isPure(from)) return [found(line, `${from} is not pure: domain/ must not import it.`)];
    if (folder === 'renderer' && (from === 'electron' || from.startsWith('node:'))) return [found(line, `renderer/ talks to the machine only through bridge.ts.`)];
    if (names.includes('ipcMain') && !/^(?:electron\/ipc|build\/chromium|test)\//u.test(file.path)) return [found(line, 'Only electron/ipc uses ipcMain.')];
    if (!from.startsWith('.')) return [];
    return crossing(file.path, folder, from).map((message) => found(line, message));
  });
}

function isPure(name: string): boolean {
  return purePackages.some((each) => name === each || name.startsWith(`${each}/`));
}

function crossing(path: string, folder: string, from: string): readonly string[] {
  const target = posix.normalize(posix.join(posix.dirname(path), from));
  const [other = ''] = target.split('/');
  const reachable = allowed[folder];
  if (reachable !== undefined && other in allowed && !reachable.includes(other)) return [`${folder}/ must not import ${other}/.`];
  const [screen, otherScreen] = [screenOf(path), screenOf(target)];
  return screen !== undefined && otherScreen !== undefined && screen !== otherScreen ? ['A screen must not import another screen.'] : [];
}

function screenOf(path: string): string | undefined {
  return /^renderer\/screen\/([^/]+)\//u.exec(path)?.[1];
}
