import { readDevice, readWorkspace } from '../store/workspace.ts';
import { CallError } from '../app/call-error.ts';
import type { SegmentFile } from '../store/segment-files.ts';
import { prove } from '../store/proof.ts';
import { examine, type Trouble } from './examine.ts';
import { HeldSegments, keyOf, nameOf, type SegmentName } from './held-segments.ts';
import { shareState, type ShareState } from './marker.ts';
import { sharedFolder } from './membership.ts';
import { withSource } from './plain-files.ts';
import { isKnown, waitingLink, type Waiting } from './pull.ts';
import { inPlace, scanJournals, type ScannedFile } from './scan.ts';
import { readSeen, type Seen } from './seen.ts';

/** How far what was recorded here has come, and what waits. Counts are commands. */
export interface ShareStatus {
  readonly folder: string;
  readonly state: Exclude<ShareState['kind'], 'marked'> | 'ok' | 'foreign';
  readonly device: string;
  /** Recorded on this device: all of it, what lies in the share, what waits to get there. */
  readonly own: { readonly commands: number; readonly shared: number; readonly waiting: number };
  /** What lies in the share and is not here yet. */
  readonly incoming: number;
  /** How much of this device's every other one has said that it has. */
  readonly devices: readonly { readonly device: string; readonly received: number; readonly waiting: number }[];
  readonly waiting: readonly Waiting[];
  readonly closed: readonly string[];
  /** Segments of which there are two ends. */
  readonly forks: readonly SegmentName[];
}

/** Looks, and changes nothing. @throws CallError `not-shared` */
export function shareStatus(store: string): ShareStatus {
  const workspace = readWorkspace(store);
  const folder = sharedFolder(store);
  if (folder === null) throw new CallError('not-shared');
  const device = readDevice(store) ?? '';
  const held = new HeldSegments(store, workspace.id, device);
  const state = shareState(folder);
  const isOurs = state.kind === 'marked' && state.workspace.id === workspace.id;
  const scan = isOurs ? scanJournals(folder) : { files: [], links: [], closed: [], isCut: false };
  const own = held.all().filter((file) => file.device === device && file.launch === nameOf(file).launch);
  const commands = total(own, (file) => held.end(file).commands);
  const there = inPlace(scan);
  const shared = total(own, (file) => commandsIn(held, file, there.get(keyOf(nameOf(file)))));
  const { incoming, waiting } = incomingOf(held, scan.files);
  return {
    folder,
    state: state.kind === 'marked' ? (isOurs ? 'ok' : 'foreign') : state.kind,
    device,
    own: { commands, shared, waiting: commands - shared },
    incoming,
    devices: isOurs ? readSeen(folder, workspace.id).filter((seen) => seen.device !== device).map((seen) => receivedBy(held, own, seen)) : [],
    waiting: [...scan.links.map(waitingLink), ...waiting],
    closed: scan.closed,
    forks: forksIn(held),
  };
}

function total<Each>(all: readonly Each[], count: (each: Each) => number): number {
  return all.reduce((sum, each) => sum + count(each), 0);
}

/** How many of a segment's commands lie in the share. */
function commandsIn(held: HeldSegments, file: SegmentFile, lying: ScannedFile | undefined): number {
  const { commands, bytes } = held.end(file);
  if (lying === undefined || lying.size === null) return 0;
  if (lying.size >= bytes) return commands;
  return Math.min(commands, readable(() => withSource(lying.path, lying.name, (source) => prove(source)).hashes.length) ?? 0);
}

function readable<Answer>(look: () => Answer): Answer | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

function incomingOf(held: HeldSegments, files: readonly ScannedFile[]): { readonly incoming: number; readonly waiting: readonly Waiting[] } {
  const waiting: Waiting[] = [];
  let incoming = 0;
  for (const file of files) {
    if (isKnown(held, file)) continue;
    const plan = readable(() => withSource(file.path, file.name, (source) => examine(held, source)));
    const trouble: Trouble | null = plan === undefined ? 'unreadable' : plan.trouble;
    if (plan !== undefined && 'commands' in plan) incoming += plan.commands;
    if (trouble !== null) waiting.push({ file: file.name, trouble });
  }
  return { incoming, waiting };
}

function receivedBy(held: HeldSegments, own: readonly SegmentFile[], { device, heads }: Seen): ShareStatus['devices'][number] {
  const received = total(own, (file) => Math.min(held.end(file).commands, heads[file.partition]?.[file.device]?.[file.launch] ?? 0));
  return { device, received, waiting: total(own, (file) => held.end(file).commands) - received };
}

/** Two files of one segment are a fork when neither is the beginning of the other. */
export function forksIn(held: HeldSegments): readonly SegmentName[] {
  const forked = held.several().filter((files) => {
    const ends = files.map((file) => held.proof(file).hashes);
    const longest = ends.toSorted((a, b) => b.length - a.length)[0] ?? [];
    return ends.some((hashes) => hashes.some((hash, index) => hash !== longest[index]));
  });
  return forked.flatMap(([file]) => (file === undefined ? [] : [nameOf(file)]));
}
