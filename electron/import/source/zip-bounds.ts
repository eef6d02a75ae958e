import { inflateRawSync } from 'node:zlib';
import { CallError } from '../../app/call-error.ts';

/** What an office document may hold. A hundred times what people write. */
export const zipLimits = {
  /** Bytes of everything in it, unpacked. */
  total: 128 * 1024 * 1024,
  /** Bytes of one part, unpacked. */
  part: 64 * 1024 * 1024,
  /** How many times larger it may become. */
  ratio: 200,
  /** Below this many bytes the ratio says nothing. */
  ratioFrom: 1024 * 1024,
  parts: 5_000,
} as const;

interface Part {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header lies. */
  readonly at: number;
}

const endSignature = 0x06054b50;
const partSignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 65_535;

/**
 * The names of the parts of an archive, whose sizes were checked before anything was unpacked, and then again by unpacking: what the directory
 * says need not be true. @throws CallError `file-damaged` or `file-unpacks-too-large`
 */
export function checkedParts(bytes: Buffer): readonly string[] {
  const parts = partsOf(bytes);
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const isHuge = total > zipLimits.total || parts.some(({ size }) => size > zipLimits.part);
  const isDense = total > zipLimits.ratioFrom && total > bytes.length * zipLimits.ratio;
  if (parts.length > zipLimits.parts || isHuge || isDense) throw new CallError('file-unpacks-too-large');
  for (const part of parts) checkPart(bytes, part);
  return parts.map(({ name }) => name);
}

function partsOf(bytes: Buffer): readonly Part[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== partSignature) throw new CallError('file-damaged');
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    parts.push({ name: bytes.toString('utf8', at + 46, at + 46 + name), method: bytes.readUInt16LE(at + 10), packed, size, at: bytes.readUInt32LE(at + 42) });
    at += 46 + name + extra + comment;
  }
  return parts;
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - longestComment - 22);
  for (let at = bytes.length - 22; at >= first; at -= 1) if (bytes.readUInt32LE(at) === endSignature) return at;
  throw new CallError('file-damaged');
}

function checkPart(bytes: Buffer, { method, packed, size, at }: Part): void {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localSignature || (method !== 0 && method !== 8)) throw new CallError('file-damaged');
  const begins = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const data = bytes.subarray(begins, begins + packed);
  const whole = method === 0 ? data : unpacked(data, size);
  if (whole.length !== size) throw new CallError('file-damaged');
  // Entities in XML can grow like an archive; no office program writes any.
  if (whole.subarray(0, 4_096).includes('<!DOCTYPE') || whole.subarray(0, 4_096).includes('<!ENTITY')) throw new CallError('file-damaged');
}

function unpacked(data: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    const isLarger = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new CallError(isLarger ? 'file-unpacks-too-large' : 'file-damaged');
  }
}
