const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** A name for a new thing: 20 digits of Crockford's base 32, 100 random bits, as docs/format.md has them. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(20))].map((byte) => digits[byte % digits.length]).join('');
}
