/** Longer addresses are no addresses. Characters. */
const longestAddress = 2_000;

/** A field for an address on the web, with or without `https://`; null when it is none, or none that the program opens. */
export function readLink(text: string): { readonly address: string; readonly name: string } | null {
  const typed = text.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/iu.test(typed) ? typed : `https://${typed}`;
  if (/\s/u.test(typed) || whole.length > longestAddress || !URL.canParse(whole)) return null;
  const { protocol, hostname, pathname, href, username, password } = new URL(whole);
  if (protocol !== 'https:' || !hostname.includes('.') || username + password !== '') return null;
  const last = pathname.split('/').findLast((part) => part !== '');
  return { address: href, name: last === undefined ? hostname : decoded(last) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
