/** Characters that every mail program takes in an address; Windows cuts longer ones without a word. */
const longest = 1_800;

/** The address that begins a letter in the person's own mail program; null for one that is too long for that. */
export function letterAddress(subject: string, text: string): string | null {
  const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
  return address.length <= longest ? address : null;
}
