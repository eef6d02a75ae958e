import { isAbsolute, join } from 'node:path';
import type { CheckedArgument } from '../../domain/contract/contract.ts';
import type { Place } from '../../domain/event/replay.ts';
import { instantOf } from '../../domain/kernel/calendar.ts';
import { readWorkspace } from '../store/workspace.ts';
import { placeAt } from '../store/past-copy.ts';
import type { Answers } from './answers.ts';
import { CallError } from './call-error.ts';
import type { Desk } from './desk.ts';

/** Care for a store as a whole: its copies, and what must be taken out of it. */
export function careAnswers(desk: Desk) {
  return {
    copies: async () => {
      const { dailyCopy } = desk.settings;
      return dailyCopy === null ? [] : desk.care('copies', { store: desk.directory, folder: dailyCopy });
    },
    examineCopy: async ({ directory }) => desk.care('examineCopy', { store: desk.directory, copy: absolute(directory) }),
    restoreMissing: async ({ directory }) => desk.care('restore', { store: folderOf(desk), copy: absolute(directory) }),
    restoreAsNew: async ({ directory, into }) => {
      const [copy, store] = [absolute(directory), absolute(into)];
      const restored = await desk.care('restoreNew', { store, copy });
      await desk.open({ directory: store, mode: 'write' });
      return restored;
    },
    savePast: async ({ until }) => savePast(desk, until),
    redactable: async (wanted) => {
      const store = folderOf(desk);
      const group = await desk.store.call('groupHolding', { thing: wanted.of });
      const [written, sent, isShared] = [await desk.store.call('redactable', { ...wanted, mask: desk.say('redaction.mask') }), await desk.care('sentFiles', { store }), await desk.care('isShared', { store })];
      const { dailyCopy } = desk.settings;
      const copies = dailyCopy === null ? [] : await desk.care('copies', { store, folder: dailyCopy });
      return {
        ...written,
        sent: sent.filter((each) => each.group === null || each.group === group).toReversed(),
        copies: copies.filter(({ isOurs }) => isOurs).map(({ directory }) => directory),
        isShared,
      };
    },
    redact: async ({ thing, events, reason, decision }) =>
      desk.care('redact', { store: folderOf(desk), request: { thing, events, reason, decision, mask: desk.say('redaction.mask'), isWhole: false, by: desk.settings.person } }),
  } satisfies Partial<Answers>;
}

async function savePast(desk: Desk, until: CheckedArgument<'savePast'>['until']): Promise<{ readonly path: string | null }> {
  const store = folderOf(desk);
  const { place, name } = await wantedPast(desk, until);
  const { dialogs } = desk.surroundings;
  const folder = await dialogs.chooseFolder({ title: desk.say('dialog.folder.past'), button: desk.say('dialog.folder.choose'), start: desk.settings.dailyCopy });
  if (folder === null) return { path: null };
  const path = join(folder, `klubba-${readWorkspace(store).id}-${name}`);
  await desk.care('copyAsOf', { store, target: path, place });
  return { path };
}

async function wantedPast(desk: Desk, until: CheckedArgument<'savePast'>['until']): Promise<{ readonly place: Place; readonly name: string }> {
  if ('time' in until) {
    const { zone } = await desk.store.call('shell', undefined);
    return { place: placeAt(instantOf(until.time, zone)), name: `${until.time.replace(':', '')}-as-of` };
  }
  return { place: await desk.store.call('placeOf', until), name: `${until.command}-as-of` };
}

/** A relative path would mean another folder at each start. @throws CallError */
function absolute(directory: string): string {
  if (!isAbsolute(directory)) throw new CallError('folder-not-whole');
  return directory;
}

/** @throws CallError `no-store` */
function folderOf(desk: Desk): string {
  if (desk.directory === null) throw new CallError('no-store');
  return desk.directory;
}
