import { isAbsolute } from 'node:path';
import type { TextKey } from '../../domain/text/text.ts';
import { wholeExample } from '../example/municipality.ts';
import type { Answers } from './answers.ts';
import { CallError } from './call-error.ts';
import type { Desk } from './desk.ts';
import { startSharingThread } from './thread.ts';

const folderTitles = {
  store: 'dialog.folder.store',
  'daily-copy': 'dialog.folder.dailyCopy',
  share: 'dialog.folder.share',
  copy: 'dialog.folder.copy',
  restore: 'dialog.folder.restore',
} as const satisfies Readonly<Record<string, TextKey>>;

/** What is asked of the machine itself: settings, stores, unfinished text, the room display. */
export function machineAnswers(desk: Desk) {
  const { dialogs, room, runtime, version, macOS, usualStore } = desk.surroundings;
  return {
    machine: async () => ({
      settings: desk.settings,
      store: desk.directory,
      closed: desk.closed,
      usualStore,
      runtime,
      version,
      macOS,
      saving: desk.saving,
      copy: desk.copying.state,
      room: desk.room,
      incoming: desk.incoming.shown,
    }),
    changeSettings: async (changes) => desk.changeSettings(changes),
    openStore: async ({ directory }) => nothing(desk.open({ directory: absolute(directory), mode: 'write' })),
    createStore: async ({ directory, example }) => nothing(create(desk, directory, example)),
    closeStore: async () => nothing(desk.close()),
    chooseFolder: async ({ purpose }) =>
      dialogs.chooseFolder({
        title: desk.say(folderTitles[purpose]),
        button: desk.say('dialog.folder.choose'),
        start: { store: desk.directory, 'daily-copy': desk.settings.dailyCopy, share: null, copy: desk.settings.dailyCopy, restore: desk.directory }[purpose],
      }),
    sharing: async () => desk.sharing.call('view', undefined),
    joinShare: async ({ folder }) => nothing(desk.sharing.call('join', { folder: absolute(folder) })),
    joinAnew: async ({ folder }) => nothing(joinAnew(desk, absolute(folder))),
    leaveShare: async () => nothing(desk.sharing.call('leave', undefined)),
    synchronise: async (asked) => nothing(desk.sharing.call('synchronise', asked)),
    keepShown: async ({ shown }) => nothing(desk.keepShown(shown)),
    keepDraft: async (draft) => nothing(desk.profile.call('keepDraft', draft)),
    drafts: async () => desk.profile.call('drafts', undefined),
    showRoom: async ({ meeting }) => {
      room.show(meeting, desk.settings.windows['room'], () => desk.roomShows(null));
      desk.roomShows(meeting);
      return null;
    },
    hideRoom: async () => {
      room.hide();
      return null;
    },
  } satisfies Partial<Answers>;
}

/** The example gets a folder of its own: what people record later must not lie among what is made up. */
async function create(desk: Desk, directory: string | null, example: boolean): Promise<void> {
  const usual = example ? `${desk.surroundings.usualStore}-exempel` : desk.surroundings.usualStore;
  await desk.open({ directory: absolute(directory ?? usual), mode: 'create' }, async (store) => {
    if (!example) return;
    const { groups } = await store.call('shell', undefined);
    if (groups.length === 0 || directory !== null) await store.call('example', wholeExample);
  });
}

/** The store is made, and filled, before it is opened: what is on the screen is there. */
async function joinAnew(desk: Desk, folder: string): Promise<void> {
  const { workerScript, usualStore } = desk.surroundings;
  const thread = startSharingThread(workerScript, usualStore, () => {});
  try {
    const directory = await thread.call('joinAnew', { usual: usualStore, folder });
    await desk.open({ directory, mode: 'write' });
  } finally {
    await thread.close();
  }
}

/** A relative path would mean another folder at each start. @throws CallError */
function absolute(directory: string): string {
  if (!isAbsolute(directory)) throw new CallError('folder-not-whole');
  return directory;
}

async function nothing(work: Promise<unknown>): Promise<null> {
  await work;
  return null;
}
