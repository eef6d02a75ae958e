import { basename } from 'node:path';
import { packetEnding } from '../../domain/contract/packet-ending.ts';
import { find } from '../../domain/kernel/list.ts';
import { safeName } from '../export/safe-name.ts';
import type { Answers } from './answers.ts';
import { CallError } from './call-error.ts';
import type { Desk } from './desk.ts';

/** Journals carried as one file, out and in. */
export function packetAnswers(desk: Desk) {
  const { dialogs } = desk.surroundings;
  return {
    createPacket: async ({ group, to }) => createPacket(desk, group, to),
    sentFiles: async ({ group }) => {
      const sent = await desk.care('sentFiles', { store: folderOf(desk) });
      return sent.filter((each) => group === null || each.group === group).toReversed();
    },
    choosePacket: async () => {
      const kind = desk.say('dialog.packet.kind');
      const path = await dialogs.findFile({ title: desk.say('dialog.packet.open'), button: desk.say('dialog.packet.choose'), ending: packetEnding, kind });
      if (path !== null) desk.incoming.offer(path);
      return null;
    },
    beginPacket: async ({ name, size }) => {
      const upload = await desk.profile.call('beginPacket', { size });
      names.set(upload, name);
      return { upload };
    },
    sendPacket: async (chunk) => {
      await desk.profile.call('sendPacket', chunk);
      return null;
    },
    endPacket: async ({ upload }) => {
      const path = await desk.profile.call('endPacket', { upload });
      desk.incoming.offer(path, { name: names.get(upload) ?? basename(path), isOurs: true });
      names.clear();
      return null;
    },
    cancelPacket: async () => {
      await desk.profile.call('cancelPacket', undefined);
      return null;
    },
    examinePacket: async ({ packet }) => desk.care('examinePacket', { store: placeFor(desk), file: desk.incoming.pathOf(packet) }),
    takePacket: async ({ packet }) => takePacket(desk, packet),
    dismissPacket: async ({ packet }) => {
      desk.incoming.dismiss(packet);
      return null;
    },
  } satisfies Partial<Answers>;
}

/** What packets that are on their way were called. */
const names = new Map<string, string>();

async function createPacket(desk: Desk, group: string, to: string | null) {
  const store = folderOf(desk);
  const { groups, people, today } = await desk.store.call('shell', undefined);
  const short = find(groups, group)?.shortName;
  if (short === undefined) throw new CallError('group-unknown', { group });
  const person = find(people, to)?.name;
  const name = safeName(person === undefined ? desk.say('packet.file', { group: short, date: today }) : desk.say('packet.fileTo', { group: short, person, date: today }), 'Klubba');
  const path = await desk.surroundings.dialogs.chooseFile({ title: desk.say('dialog.packet.save'), name, ending: packetEnding, kind: desk.say('dialog.packet.kind') });
  if (path === null) return { path, papers: 0 };
  const { papers } = await desk.care('createPacket', { store, group, file: path });
  await desk.care('rememberSent', { store, sent: { at: Date.now(), group, file: basename(path), kind: 'packet', to } });
  return { path, papers };
}

/** Where no store is open the packet becomes one, or goes into the one that lies in the usual place. */
async function takePacket(desk: Desk, packet: string) {
  const store = placeFor(desk);
  const taken = await desk.care('importPacket', { store, file: desk.incoming.pathOf(packet) });
  if (desk.directory === null) await desk.open({ directory: store, mode: 'write' });
  return taken;
}

function placeFor(desk: Desk): string {
  return desk.directory ?? desk.surroundings.usualStore;
}

/** @throws CallError `no-store` */
function folderOf(desk: Desk): string {
  if (desk.directory === null) throw new CallError('no-store');
  return desk.directory;
}
