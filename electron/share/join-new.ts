import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { CallError } from '../app/call-error.ts';
import { isCode } from '../store/whole-file.ts';
import { existingWorkspace } from './existing-store.ts';
import { joinShare } from './join.ts';
import { shareState } from './marker.ts';

/** How many organisations one person has stores of at most, at the usual place. */
const mostStores = 50;

/**
 * Makes a store on a machine that has none of a share's organisation, or takes the one that it has.
 * @param usual where stores lie if nobody chooses @returns the store's folder
 * @throws CallError `share-not-begun` for a folder that nobody shares, and as `joinShare`
 */
export function joinAnew(usual: string, folder: string): string {
  const state = shareState(resolve(folder));
  if (state.kind === 'gone') throw new CallError('share-gone');
  if (state.kind === 'unreadable') throw new CallError('share-unreadable');
  if (state.kind === 'newer') throw new CallError('newer-format');
  if (state.kind !== 'marked') throw new CallError('share-not-begun');
  const { id } = state.workspace;
  const places = Array.from({ length: mostStores }, (_unused, index) => (index === 0 ? usual : `${usual}-${index + 1}`));
  const store = places.find((place) => isNothing(place) || isOf(place, id));
  if (store === undefined) throw new CallError('cannot-create');
  joinShare(store, folder);
  return store;
}

function isNothing(place: string): boolean {
  try {
    return readdirSync(place).length === 0;
  } catch (error) {
    return isCode(error, 'ENOENT');
  }
}

function isOf(place: string, organisation: string): boolean {
  try {
    return existingWorkspace(place)?.id === organisation;
  } catch {
    // A store that cannot be read is left alone.
    return false;
  }
}
