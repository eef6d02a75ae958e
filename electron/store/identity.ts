import { createHash, hash, randomFillSync } from 'node:crypto';

const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** Asking the system for randomness costs as much for many bytes as for few; no byte is used twice. */
const pool = Buffer.alloc(4_096);
let used = pool.length;

function randomBytes(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}

/** A new name for anything: 20 random digits of Crockford's base 32, 100 bits. */
export function newId(): string {
  const bytes = randomBytes(20);
  let id = '';
  for (let index = 0; index < bytes.length; index += 1) id += digits.charAt((bytes[index] ?? 0) & 31);
  return id;
}

/** A new salt: 16 random bytes as 22 characters. It keeps a payload from being guessed from its digest. */
export function newSalt(): string {
  return randomBytes(16).toString('base64url');
}

/** SHA-256 as 64 hexadecimal digits. Text counts as UTF-8. */
export function sha256(data: string | Uint8Array): string {
  return typeof hash === 'function' ? hash('sha256', data, 'hex') : createHash('sha256').update(data).digest('hex');
}
