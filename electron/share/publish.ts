import { join } from 'node:path';
import { withoutPayloads } from '../store/apply-redactions.ts';
import { bytesFrom, sizeOf, type SegmentFile } from '../store/segment-files.ts';
import { prove, type Proof } from '../store/proof.ts';
import { isCode, replaceWhole } from '../store/whole-file.ts';
import { commonBeginning, headerIn } from './examine.ts';
import { keyOf, nameOf, type HeldSegments } from './held-segments.ts';
import { NotPlain, plainFile, plainFolder, withSource, writeAt } from './plain-files.ts';
import { inPlace, type Scan, type ScannedFile } from './scan.ts';
import { segmentFolders } from './share-layout.ts';

/** What publishing has done. */
export interface Published {
  /** Segments that were made or grew in the share. */
  segments: number;
  bytes: number;
  /** Files that could not be written: relative to the share. */
  readonly failed: string[];
  /** How many commands of each of this device's own segments lie in the share now, by the segment's file in the store. */
  readonly shared: Map<string, number>;
}

export interface PublishOptions {
  /** Reads everything that this device has published, and not only how long it is. */
  readonly isThorough: boolean;
  /** Segments of the store from which payloads have just been taken out. */
  readonly rewritten: ReadonlySet<string>;
  /** Only these segments of the store; without it, all. */
  readonly only?: readonly SegmentFile[];
}

/** Bytes before the end of a published segment that are compared before anything is added to it. */
const overlap = 4_096;

/**
 * Adds to a shared folder what it does not have. Nothing that another device has written is changed, but for payloads that are to be taken out: what
 * it lost of theirs is made again where it is missing, and put beside it where it is shorter than it was.
 */
export function publish(held: HeldSegments, share: string, scan: Scan, { isThorough, rewritten, only }: PublishOptions): Published {
  const done: Published = { segments: 0, bytes: 0, failed: [], shared: new Map() };
  const there = inPlace(scan);
  const names = new Map(scan.files.map((file) => [file.name, file]));
  const publishAny = (file: SegmentFile): number => {
    const found = there.get(keyOf(nameOf(file)));
    if (found?.size === null) return 0;
    const usual = found === undefined ? undefined : lyingOf(found);
    if (file.launch === nameOf(file).launch) return file.device === held.device ? publishOwn(held, share, file, usual, isThorough || rewritten.has(file.name)) : publishOther(held, share, file, usual);
    return usual !== undefined && isWithin(held, file, usual) ? 0 : publishOther(held, share, file, lyingOf(names.get(file.name)));
  };
  for (const file of only ?? held.all()) {
    if (scan.closed.some((closed) => file.name.startsWith(`${closed}/`))) continue;
    attempt(done, file.name, () => {
      const { commands } = held.end(file);
      const bytes = publishAny(file);
      if (file.device === held.device && there.get(keyOf(nameOf(file)))?.size !== null) done.shared.set(file.name, commands);
      if (bytes > 0) done.segments += 1;
      done.bytes += bytes;
    });
  }
  if (isThorough || rewritten.size > 0) for (const file of scan.files) attempt(done, file.name, () => takeOut(held, file));
  return done;
}

/** A file in the share that says how long it is. */
interface Lying extends ScannedFile {
  readonly size: number;
}

function lyingOf(file: ScannedFile | undefined): Lying | undefined {
  return file === undefined || file.size === null ? undefined : { ...file, size: file.size };
}

/**
 * Takes payloads out of what lies in the share, whoever put it there: its device may be gone for ever. Nothing else of it changes, and where its device
 * adds to it this very moment, it does so again the next time.
 */
function takeOut(held: HeldSegments, lying: ScannedFile): void {
  const left = withSource(lying.path, lying.name, (source) => {
    const header = headerIn(source);
    const redacted = typeof header === 'string' || header.workspace !== held.workspace ? nothing : held.redactedIn(header.partition);
    if (redacted.size === 0 || prove(source).rest !== 'nothing') return null;
    return withoutPayloads(source.read(0, source.size), redacted);
  });
  if (left !== null) replaceWhole(lying.path, left);
}

const nothing: ReadonlySet<string> = new Set();

/** One file that cannot be written keeps nobody from writing the others. */
function attempt(done: Published, name: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof NotPlain) && !(error instanceof Error && 'code' in error)) throw error;
    // Whoever deletes a folder while it is written to meets the next synchronisation.
    if (!isCode(error, 'ENOENT')) done.failed.push(name);
  }
}

/** @returns bytes that were added */
function publishOwn(held: HeldSegments, share: string, file: SegmentFile, lying: Lying | undefined, isThorough: boolean): number {
  if (lying === undefined) return made(held, share, file, file.launch);
  const size = sizeOf(file.path);
  if (lying.size === size) return isThorough && !isSame(file.path, lying.path) ? mended(held, file, lying) : 0;
  if (lying.size < size && endsAlike(file.path, lying)) return extended(held, file, lying);
  return mended(held, file, lying);
}

/** Makes a segment that the share does not have. */
function made(held: HeldSegments, share: string, file: SegmentFile, launch: string): number {
  const { bytes, commands } = held.end(file);
  if (commands === 0) return 0;
  const folder = plainFolder(share, segmentFolders(file, file.year));
  writeAt(join(folder, `${launch}.jsonl`), 0, bytesFrom(file.path, 0).subarray(0, bytes));
  return bytes;
}

/** Appends whole lines: half a line may be one that another process is writing this moment. */
function extended(held: HeldSegments, file: SegmentFile, lying: Pick<Lying, 'path' | 'size'>): number {
  const { bytes } = held.end(file);
  if (bytes <= lying.size) return 0;
  const added = bytesFrom(file.path, lying.size).subarray(0, bytes - lying.size);
  writeAt(lying.path, lying.size, added);
  return added.length;
}

/** What lies in the share under this device's name is not what it wrote: torn, damaged, not yet redacted, or written by a clone. */
function mended(held: HeldSegments, file: SegmentFile, lying: Lying): number {
  const theirs = withSource(lying.path, lying.name, (source) => prove(source));
  const ours = held.proof(file);
  const common = commonBeginning(ours.hashes, theirs.hashes);
  if (common < theirs.hashes.length) {
    // A clone's, or more than this device remembers: both have been taken in already, and neither is written over.
    return common === ours.hashes.length ? 0 : besideIt(held, file, lying, (ours.hashes[common] ?? '').slice(0, 20));
  }
  const { bytes } = held.end(file);
  const whole = bytesFrom(file.path, 0).subarray(0, bytes);
  if (isWaiting(theirs, ours, lying, bytes)) return 0;
  replaceWhole(lying.path, whole);
  return bytes;
}

/** True when the share has all that is whole here: what follows here is half a line. */
function isWaiting(theirs: Proof, ours: Proof, lying: Lying, bytes: number): boolean {
  return lying.size === bytes && theirs.rest === 'nothing' && theirs.redacted.join() === ours.redacted.join();
}

/** True when a published segment holds everything that is proven of a file. */
function isWithin(held: HeldSegments, file: SegmentFile, lying: Lying): boolean {
  const ours = held.proof(file);
  const theirs = withSource(lying.path, lying.name, (source) => prove(source));
  return commonBeginning(ours.hashes, theirs.hashes) === ours.hashes.length;
}

/** Another device's segment, or the other end of a fork. */
function publishOther(held: HeldSegments, share: string, file: SegmentFile, lying: Lying | undefined): number {
  if (lying === undefined) return made(held, share, file, file.launch);
  const { bytes, size } = held.end(file);
  if (lying.size >= Math.min(bytes, size)) return 0;
  const theirs = withSource(lying.path, lying.name, (source) => prove(source));
  const ours = held.proof(file);
  const hasMore = ours.hashes.length > commonBeginning(ours.hashes, theirs.hashes);
  const wouldTellMore = theirs.redacted.some((gone, index) => gone && ours.redacted[index] === false);
  return hasMore && !wouldTellMore ? besideIt(held, file, lying, held.device) : 0;
}

/** Writes a segment beside the one that lies in its place, which is left as it is. */
function besideIt(held: HeldSegments, file: SegmentFile, lying: Lying, tail: string): number {
  const path = join(lying.path, '..', `${nameOf(file).launch}.${tail}.jsonl`);
  const { bytes } = held.end(file);
  const size = plainFile(path)?.size ?? 0;
  if (size === bytes) return 0;
  const whole = bytesFrom(file.path, 0).subarray(0, bytes);
  if (size > bytes) replaceWhole(path, whole);
  else writeAt(path, 0, whole);
  return bytes - Math.min(size, bytes);
}

/** True when what was published is the beginning of what is held, as far as its end tells. */
function endsAlike(path: string, lying: Lying): boolean {
  const start = Math.max(0, lying.size - overlap);
  const published = withSource(lying.path, lying.name, (source) => source.read(start, lying.size - start));
  return Buffer.compare(published, bytesFrom(path, start).subarray(0, lying.size - start)) === 0;
}

function isSame(path: string, other: string): boolean {
  return Buffer.compare(bytesFrom(path, 0), withSource(other, '', (source) => source.read(0, source.size))) === 0;
}
