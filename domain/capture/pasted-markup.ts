/** What is longer is no text that anybody means to paste. UTF-16 units. */
const longestMarkup = 500_000;

/** A tag with more values than this is none: it never ends. */
const mostValues = 60;

const unseen: ReadonlySet<string> = new Set(['head', 'script', 'style', 'template', 'title']);
const blocks: ReadonlySet<string> = new Set('address blockquote body dd div dl dt h1 h2 h3 h4 h5 h6 hr ol p pre table tr ul'.split(' '));

interface Reading {
  readonly lines: string[];
  /** The words of the line that is being read: put together when it ends, since each word may be a piece of its own. */
  line: string[];
  /** What the line ends with: further space would be too much. */
  last: string;
  /** The lists around, the innermost last: the number of the latest entry, or null where entries have none. */
  lists: (number | null)[];
  /** The element whose words nobody sees. */
  hidden: string | null;
}

/** The words of a page's markup, line by line: paragraphs stay paragraphs, and the entries of lists get their signs. Runs nothing. */
export function linesOfMarkup(whole: string): string {
  const markup = whole.slice(0, longestMarkup);
  const reading: Reading = { lines: [], line: [], last: '', lists: [], hidden: null };
  for (let at = 0; at < markup.length; ) {
    const tag = tagAt(markup, at);
    if (tag === null) {
      const next = markup.indexOf('<', at + 1);
      const end = next < 0 ? markup.length : next;
      if (reading.hidden === null) addWords(reading, markup.slice(at, end));
      at = end;
    } else {
      if (tag.name !== '') readTag(reading, tag.name, tag.isEnd);
      at = tag.to;
    }
  }
  endLine(reading);
  return reading.lines.map((line) => line.trimEnd()).filter((line, index, all) => line !== '' || (index > 0 && all[index - 1] !== '')).join('\n').trim();
}

interface Tag {
  /** Empty for a comment and other things that say nothing. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly to: number;
}

const opening = /<(?:(?<end>\/)?(?<name>[a-z][a-z0-9:]*)|[!?])/iuy;

/** The tag that begins at a place; null where none does, or where it does not end. */
function tagAt(markup: string, at: number): Tag | null {
  if (markup.startsWith('<!--', at)) {
    const end = markup.indexOf('-->', at);
    return end < 0 ? null : { name: '', isEnd: false, to: end + 3 };
  }
  opening.lastIndex = at;
  const match = opening.exec(markup);
  if (match === null) return null;
  const end = endOfTag(markup, opening.lastIndex);
  return end === null ? null : { name: match.groups?.['name']?.toLowerCase() ?? '', isEnd: match.groups?.['end'] === '/', to: end };
}

const sign = /["'>]/gu;

/** A sign within the quotes of a value ends nothing. */
function endOfTag(markup: string, from: number): number | null {
  sign.lastIndex = from;
  for (let values = 0; values < mostValues; values += 1) {
    const found = sign.exec(markup);
    if (found === null || found[0] === '>') return found === null ? null : found.index + 1;
    const close = markup.indexOf(found[0], found.index + 1);
    if (close < 0) return null;
    sign.lastIndex = close + 1;
  }
  return null;
}

function readTag(reading: Reading, name: string, isEnd: boolean): void {
  if (reading.hidden !== null) {
    if (isEnd && name === reading.hidden) reading.hidden = null;
  } else if (unseen.has(name)) {
    if (!isEnd) reading.hidden = name;
  } else if (name === 'br') {
    endLine(reading);
  } else if (name === 'ul' || name === 'ol') {
    newLine(reading);
    if (isEnd) reading.lists.pop();
    else reading.lists.push(name === 'ol' ? 0 : null);
  } else if (name === 'li') {
    newLine(reading);
    if (!isEnd) begin(reading, entrySign(reading));
  } else if (blocks.has(name)) {
    newLine(reading);
  }
}

function entrySign({ lists }: Reading): string {
  const number = lists.at(-1);
  const indent = '  '.repeat(Math.max(0, lists.length - 1));
  if (number === null || number === undefined) return `${indent}– `;
  lists[lists.length - 1] = number + 1;
  return `${indent}${number + 1}. `;
}

/** A block begins a line of its own, unless a list's sign has just begun one for it. */
function newLine(reading: Reading): void {
  if (reading.line.length > 0 && reading.last !== '') endLine(reading);
}

function endLine(reading: Reading): void {
  reading.lines.push(reading.line.join(''));
  reading.line = [];
  reading.last = '';
}

function begin(reading: Reading, sign: string): void {
  reading.line = [sign];
}

function addWords(reading: Reading, words: string): void {
  const text = withoutEntities(words.replace(/[\t\r\n ]+/gu, ' '));
  const added = reading.last === '' || reading.last === ' ' ? text.trimStart() : text;
  if (added === '') return;
  reading.line.push(added);
  reading.last = added.endsWith(' ') ? ' ' : added.slice(-1);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  aring: 'å',
  auml: 'ä',
  ouml: 'ö',
  Aring: 'Å',
  Auml: 'Ä',
  Ouml: 'Ö',
  eacute: 'é',
  uuml: 'ü',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  sect: '§',
  deg: '°',
  euro: '€',
};

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(?<decimal>\d{1,7})|#x(?<hex>[0-9a-f]{1,6})|(?<name>[a-z]{2,8}));/giu, (whole, ...rest) => {
    const { decimal, hex, name } = rest.at(-1) as Readonly<Record<'decimal' | 'hex' | 'name', string | undefined>>;
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
