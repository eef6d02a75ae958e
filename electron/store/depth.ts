/** Where JSON text is nested deeper than allowed: the offset of the bracket that goes too far, or −1. Looks at every character once. */
export function tooDeepAt(text: string, deepest: number): number {
  if (hasAtMost(text, deepest)) return -1;
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (quoted) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) quoted = false;
    } else if (code === 0x22) quoted = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepest) return index;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return -1;
}

/** The usual way: text with so few brackets cannot be deep. */
function hasAtMost(text: string, brackets: number): boolean {
  let count = 0;
  for (const bracket of ['{', '[']) {
    for (let place = text.indexOf(bracket); place >= 0; place = text.indexOf(bracket, place + 1)) {
      count += 1;
      if (count > brackets) return false;
    }
  }
  return true;
}
