/** A piece of a line between commas, dashes, brackets or wide gaps. Offsets in UTF-16 units. */
export interface Field {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Where the separator before it begins. */
  readonly cutFrom: number;
  /** Which bracket of the line it stands in; null outside of all. */
  readonly bracket: number | null;
  /** A slash, an at-sign or a tab stands before it, as before a name. */
  readonly isSigned: boolean;
  /** The sign before it: a comma, a dash; empty where none is. */
  readonly separator: string;
}

const opens: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '`': '`' };
// A comma in a number is a decimal comma; a hyphen without space joins words.
const separator = /(?:(?<!\d),|,(?!\d)|[;|])\s*|\s[–—·•-]+\s|\s*(?<tab>\t)\s*|\s{2,}|\s?—\s?|\s(?<sign>\/\s?(?=\p{Lu})|@(?=\p{L}))/uy;

/** A line taken apart. The first field begins where the line does. */
export function fieldsOf(line: string): readonly Field[] {
  const fields: Field[] = [];
  let [from, cutFrom, bracket, isSigned, separated, close, brackets] = [0, 0, null as number | null, false, '', '', 0];
  const end = (at: number): void => {
    const text = line.slice(from, at);
    const lead = text.length - text.trimStart().length;
    if (text.trim() !== '') fields.push({ text: text.trim(), from: from + lead, to: from + text.trimEnd().length, cutFrom, bracket, isSigned, separator: separated });
  };
  const begin = (at: number, cut: number, signed: boolean, sign = ''): void => {
    [from, cutFrom, isSigned, separated] = [at, cut, signed, /[–—-]/u.test(sign) ? '–' : sign.trim()];
  };
  for (let at = 0; at < line.length; ) {
    const sign = line[at] ?? '';
    separator.lastIndex = at;
    const cut = separator.exec(line);
    if (bracket === null && Object.hasOwn(opens, sign) && line.indexOf(opens[sign] ?? '', at + 1) > 0) {
      end(at);
      close = opens[sign] ?? '';
      bracket = brackets;
      brackets += 1;
      begin(at + 1, at, false);
      at += 1;
    } else if (bracket !== null && sign === close) {
      end(at);
      bracket = null;
      begin(at + 1, at + 1, false);
      at += 1;
    } else if (cut !== null && cut[0].length > 0) {
      end(at);
      begin(at + cut[0].length, at, cut.groups?.['sign'] !== undefined || cut.groups?.['tab'] !== undefined, cut[0]);
      at += cut[0].length;
    } else at += 1;
  }
  end(line.length);
  return fields;
}

/** The line without some of its fields, their separators, and the brackets that nothing is left in. */
export function withoutFields(line: string, fields: readonly Field[], taken: ReadonlySet<Field>): string {
  const left = fields.filter((field) => !taken.has(field));
  let words = '';
  let last: Field | null = null;
  for (const field of left) {
    words += last === null ? field.text : joined(line, last, field);
    last = field;
  }
  const open = last?.bracket ?? null;
  return open === null ? words : `${words}${closing(line, last)}`;
}

/** Two fields with what stood between them where they were neighbours; a bracket that is left or entered is drawn. */
function joined(line: string, before: Field, field: Field): string {
  const between = line.slice(before.to, field.from);
  if (before.bracket === field.bracket && !/[()[\]{}]/u.test(between)) return between.length < 6 ? `${between}${field.text}` : `, ${field.text}`;
  const closed = before.bracket !== null && before.bracket !== field.bracket ? closing(line, before) : '';
  if (field.bracket !== null && field.bracket !== before.bracket) return `${closed} ${line[field.cutFrom] ?? '('}${field.text}`;
  const mark = /^[\s–—,;-]*[–—-]\s/u.exec(between.replace(/^[^\])}]*[\])}]/u, ''))?.[0];
  return `${closed}${mark ?? ' '}${field.text}`;
}

function closing(line: string, field: Field | null): string {
  const rest = /[)\]}`]/u.exec(line.slice(field?.to ?? line.length));
  return rest?.[0] ?? '';
}
