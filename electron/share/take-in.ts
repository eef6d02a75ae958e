import { join } from 'node:path';
import { layout } from '../store/layout.ts';
import { putAside } from '../store/quarantine.ts';
import { bytesFrom, type SegmentFile } from '../store/segment-files.ts';
import { createWhole } from '../store/whole-file.ts';
import type { Plan, ProvenEnd } from './examine.ts';
import type { HeldSegments, SegmentName } from './held-segments.ts';
import { plainFolder, writeAt } from './plain-files.ts';

/**
 * Writes what an examination has found into the store. Twice is once; nothing that is there is changed but the end of a mirrored segment.
 * @returns how many commands the store did not have
 */
export function takeIn(held: HeldSegments, plan: Plan): number {
  switch (plan.kind) {
    case 'known':
    case 'trouble':
      return 0;
    case 'new':
      return create(held, mirrorFile(held.store, plan.name, plan.year, plan.name.launch), plan.bytes, plan.end) ? plan.commands : 0;
    case 'longer':
      keepStrangeTail(held, plan.held, plan.place, plan.bytes);
      writeAt(plan.held.path, plan.place, plan.bytes);
      if (plan.end !== undefined) held.proven(plan.held, plan.end);
      return plan.commands;
    case 'beside':
      return create(held, mirrorFile(held.store, plan.held, plan.held.year, `${plan.held.launch.slice(0, 20)}.${plan.tail}`), plan.bytes) ? plan.commands : 0;
  }
}

/** What a failed write has left after the last whole line is written over; if it is not the beginning of the same bytes it is kept. */
function keepStrangeTail(held: HeldSegments, file: SegmentFile, place: number, bytes: Uint8Array): void {
  const tail = bytesFrom(file.path, place);
  const isBeginning = Buffer.compare(tail.subarray(0, bytes.length), bytes.subarray(0, tail.length)) === 0;
  if (!isBeginning) putAside(held.store, file.name, place, tail);
}

/** @returns false when another process was first: what it wrote is compared the next time */
function create(held: HeldSegments, file: SegmentFile, bytes: Uint8Array, end?: ProvenEnd): boolean {
  plainFolder(held.store, ['journals', file.partition, file.device, file.year]);
  const isFirst = createWhole(file.path, bytes);
  held.added(file);
  if (isFirst && end !== undefined) held.proven(file, end);
  return isFirst;
}

function mirrorFile(store: string, { partition, device }: SegmentName, year: string, launch: string): SegmentFile {
  const name = `journals/${partition}/${device}/${year}/${launch}.jsonl`;
  return { partition, device, year, launch, name, path: join(layout.partition(store, partition), device, year, `${launch}.jsonl`) };
}
