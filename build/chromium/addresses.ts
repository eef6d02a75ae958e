/**
 * A browser cannot be taught a scheme of one's own, so each host of a scheme gets a secure origin that exists nowhere:
 * `app://klubba/x` is `https://klubba.app.invalid/x` there. The domain `invalid` can never be registered (RFC 2606).
 */
const suffix = '.invalid';

/** @param address as the program knows it */
export function toPage(address: string): string {
  const { protocol, host, pathname, search, hash } = new URL(address);
  return protocol === 'data:' || protocol === 'about:' ? address : `https://${host}.${protocol.slice(0, -1)}${suffix}${pathname}${search}${hash}`;
}

/** @returns the address as the program knows it; any other as it is */
export function fromPage(address: string): string {
  if (!URL.canParse(address)) return address;
  const { protocol, host, pathname, search, hash } = new URL(address);
  if (protocol !== 'https:' || !host.endsWith(suffix)) return address;
  const [name = '', scheme = ''] = host.slice(0, -suffix.length).split('.');
  return `${scheme}://${name}${pathname}${search}${hash}`;
}
