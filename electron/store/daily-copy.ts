import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path, { dirname, join } from 'node:path';
import type { LocalDate } from '../../domain/kernel/calendar.ts';
import { StoreError } from './error.ts';
import { newId } from './identity.ts';
import { verify } from './verify.ts';
import { syncFolder } from './whole-file.ts';
import { readWorkspace } from './workspace.ts';

/** What a store cannot be made again without. The device's own name stays: a copy that is opened is another device. */
const kept: ReadonlySet<string> = new Set(['workspace.json', 'journals', 'papers', 'quarantine']);

/**
 * Copies a store into a folder of its own for the day, unless that day's is there already. The copy is synced and checked byte for
 * byte as `verify` does before it gets its name: what has the name is whole. Copies of other days are left alone.
 * @returns the folder of the day's copy
 * @throws StoreError `copy-inside-store`, `copy-damaged` when the copy does not verify, `copy-failed` when the folder cannot be written
 */
export function copyForTheDay(store: string, folder: string, today: LocalDate): string {
  if (liesIn(folder, store)) throw new StoreError('copy-inside-store');
  const target = join(folder, `klubba-${readWorkspace(store).id}-${today}`);
  if (!existsSync(target)) copyStore(store, target);
  return target;
}

/**
 * Copies a store into a folder that is not there yet: synced and checked before it has its name.
 * @throws StoreError `copy-inside-store`, `copy-damaged` when the copy does not verify, `copy-failed` when the folder cannot be written
 */
export function copyStore(store: string, target: string): void {
  if (liesIn(dirname(target), store)) throw new StoreError('copy-inside-store');
  const draft = `${target}.${newId()}.draft`;
  try {
    mkdirSync(draft, { recursive: true });
    removeAbandoned(dirname(target), `klubba-${readWorkspace(store).id}`);
    copyFolder(store, draft, (name) => kept.has(name));
    if (!isSameDamage(draft, store)) throw new StoreError('copy-damaged');
    renameSync(draft, target);
    syncFolder(dirname(target));
  } catch (error) {
    removeQuietly(draft);
    if (error instanceof StoreError) throw error;
    throw new StoreError('copy-failed', error);
  }
}

/**
 * True for a folder within another, or that folder itself. On another drive of Windows nothing lies within.
 * @param rules how this system writes places
 */
export function liesIn(folder: string, outer: string, rules: Pick<typeof path, 'isAbsolute' | 'relative' | 'resolve' | 'sep'> = path): boolean {
  const way = rules.relative(rules.resolve(outer), rules.resolve(folder));
  return !rules.isAbsolute(way) && way.split(rules.sep)[0] !== '..';
}

/** Milliseconds after which a copy that never got its name is nobody's any more: its program was ended, or the power went. */
const abandonedAfter = 24 * 60 * 60_000;

function removeAbandoned(folder: string, name: string): void {
  for (const each of readdirSync(folder).filter((entry) => entry.startsWith(`${name}-`) && entry.endsWith('.draft'))) {
    const path = join(folder, each);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined && Date.now() - stat.mtimeMs > abandonedAfter) removeQuietly(path);
  }
}

/** The reason why the copy failed matters more than what could not be tidied up after it. */
export function removeQuietly(draft: string): void {
  try {
    rmSync(draft, { recursive: true, force: true });
  } catch {
    // A draft is never taken for a copy.
  }
}

/** A journal that is being written this moment may end in half a line, or before a later one begins: that is no damage. Any other is news. */
export function isSameDamage(copy: string, store: string): boolean {
  const damage = (directory: string): readonly string[] =>
    verify(directory)
      .problems.filter(({ kind }) => kind !== 'torn-tail' && kind !== 'missing-lines')
      .map(({ file, line, kind }) => `${file} ${line} ${kind}`);
  const known = new Set(damage(store));
  return damage(copy).every((each) => known.has(each));
}

/** What a folder holds, but for what is not asked for; each file synced. Links are not followed and not copied. */
function copyFolder(from: string, to: string, isAsked: (name: string) => boolean = () => true): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (!isAsked(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else if (entry.isFile()) copyFile(source, target);
  }
  syncFolder(to);
}

function copyFile(from: string, to: string): void {
  copyFileSync(from, to);
  const descriptor = openSync(to, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
