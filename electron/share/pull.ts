import { unlessItFails } from '../store/error.ts';
import type { Source } from '../store/proof.ts';
import { sizeOf } from '../store/segment-files.ts';
import { examine, type Plan, type Trouble } from './examine.ts';
import type { HeldSegments, SegmentName } from './held-segments.ts';
import { NotPlain, withSource } from './plain-files.ts';
import type { Scan, ScannedFile } from './scan.ts';
import { takeIn } from './take-in.ts';

/** Something in a share that could not be taken in, or not yet. */
export interface Waiting {
  /** Relative to the share. */
  readonly file: string;
  readonly trouble: Trouble;
}

/** Two machines have written as the same device. Both ends are kept. */
export interface Fork extends SegmentName {
  /** Commands in the end that was not known. */
  readonly commands: number;
}

/** What taking in has done. */
export interface Pulled {
  segments: number;
  commands: number;
  readonly waiting: Waiting[];
  readonly forks: Fork[];
  /** Partitions in which payloads are to be taken out, now that this has come. */
  readonly redacting: Set<string>;
  /** True when somebody else has written as this very device: it needs another name. */
  isCloned: boolean;
}

export function nothingPulled(): Pulled {
  return { segments: 0, commands: 0, waiting: [], forks: [], redacting: new Set(), isCloned: false };
}

/** Takes in what a shared folder has and the store does not. Only what is proven is written; what cannot be read waits. */
export function pull(held: HeldSegments, scan: Scan): Pulled {
  const pulled = nothingPulled();
  pulled.waiting.push(...scan.links.map(waitingLink));
  const usualFirst = scan.files.toSorted((a, b) => Number(a.named === null) - Number(b.named === null));
  for (const file of usualFirst) {
    if (isKnown(held, file)) continue;
    const trouble = receivedFrom(held, pulled, file);
    if (trouble !== null) pulled.waiting.push({ file: file.name, trouble });
  }
  return pulled;
}

/** A link stays where it is and waits for whoever put it there. */
export function waitingLink(file: string): Waiting {
  return { file, trouble: 'link' };
}

/** By length: a segment that only grows and was proven once need not be read again. */
export function isKnown(held: HeldSegments, { named, size }: ScannedFile): boolean {
  if (named === null || size === null) return false;
  return held.of(named).some((file) => sizeOf(file.path) === size && held.end(file).bytes === size);
}

function receivedFrom(held: HeldSegments, pulled: Pulled, file: ScannedFile): Trouble | null {
  if (file.size === null) return 'unreadable';
  try {
    return withSource(file.path, file.name, (source) => receive(held, pulled, source));
  } catch (error) {
    if (error instanceof NotPlain) return 'link';
    if (isOfTheShare(error, file.path)) return 'unreadable';
    throw error;
  }
}

/** What fails in the share is the share's trouble; what fails in the store is not. */
function isOfTheShare(error: unknown, path: string): boolean {
  return error instanceof Error && 'code' in error && (!('path' in error) || error.path === path);
}

/** Takes in one segment. @returns why something of it has to wait */
export function receive(held: HeldSegments, pulled: Pulled, source: Source): Trouble | null {
  const plan = examine(held, source);
  const commands = unlessItFails('not-saved', () => takeIn(held, plan));
  pulled.commands += commands;
  if (commands > 0) pulled.segments += 1;
  if (commands > 0 && 'bytes' in plan) {
    const { partition } = 'name' in plan ? plan.name : plan.held;
    if (held.concernsRedaction(partition, plan.bytes)) pulled.redacting.add(partition);
  }
  if (plan.kind === 'beside' && plan.isFork) {
    const { partition, device, launch } = plan.held;
    pulled.forks.push({ partition, device, launch: launch.slice(0, 20), commands: plan.commands });
  }
  if (isOfClone(held, plan)) pulled.isCloned = true;
  return plan.kind === 'trouble' || 'trouble' in plan ? plan.trouble : null;
}

/** This device's own commands that it does not remember: a copied machine, or one that was set back, has the same name. */
function isOfClone(held: HeldSegments, plan: Plan): boolean {
  if (plan.kind === 'new') return plan.name.device === held.device;
  return plan.kind === 'beside' && plan.held.device === held.device && !plan.mends;
}
