const lineFeed = 0x0a;
const byteOrderMark = /^\ufeff/u;

/**
 * The lines of a stream of bytes as text, each handed out before more is read than it takes. Only a line feed ends a line: text may hold
 * every other character that somewhere counts as one.
 * @param longest bytes of the longest line; of a longer one no more is kept
 * @returns null for a line that is too long or is no UTF-8
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<string | null> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  let first = true;
  const ended = (): string | null => {
    const line = length > longest ? null : decoded(Buffer.concat(pieces));
    const text = first ? (line?.replace(byteOrderMark, '') ?? null) : line;
    [pieces, length, first] = [[], 0, false];
    return text;
  };
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= longest) pieces.push(piece);
    else pieces = [];
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      keep(chunk.subarray(start, end));
      start = end + 1;
      yield ended();
    }
    keep(chunk.subarray(start));
  }
  if (length > 0) yield ended();
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
