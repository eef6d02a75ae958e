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

const opens: ReadonlyMap<string, string> = new Map(Object.entries({ '(': ')', '[': ']', '{': '}', '`': '`' }));
// A comma in a number is a decimal comma; a hyphen without space joins words.
const separator = /(?:(?<!\d),|,(?!\d)|[;|])\s*|\s[–—·•-]+\s|\s*(?<tab>\t)\s*|\s{2,}|\s?—\s?|\s(?<sign>\/\s?(?=\p{Lu})|@(?=\p{L}))/uy;

/** A line taken apart. The first field begins where the line does. */
export function fieldsOf(line: string): readonly Field[] {
  const cutting = new Cutting(line);
  for (let at = 0; at < line.length; ) at = cutting.step(at);
  return cutting.end();
}

/** Goes through a line once, sign by sign. */
class Cutting {
  readonly #line: string;
  readonly #fields: Field[] = [];
  #from = 0;
  #cutFrom = 0;
  #isSigned = false;
  #separator = '';
  #brackets = 0;
  #bracket: number | null = null;
  #close = '';

  constructor(line: string) {
    this.#line = line;
  }

  /** @returns where to go on */
  step(at: number): number {
    const sign = this.#line[at] ?? '';
    const close = opens.get(sign);
    if (this.#bracket === null && close !== undefined && this.#line.includes(close, at + 1)) return this.#open(at, close);
    if (this.#bracket !== null && sign === this.#close) return this.#shut(at);
    return this.#cut(at);
  }

  #cut(at: number): number {
    separator.lastIndex = at;
    const cut = separator.exec(this.#line);
    if (cut === null || cut[0].length === 0) return at + 1;
    this.#finish(at);
    this.#begin(at + cut[0].length, at);
    this.#isSigned = cut.groups?.['sign'] !== undefined || cut.groups?.['tab'] !== undefined;
    this.#separator = /[–—-]/u.test(cut[0]) ? '–' : cut[0].trim();
    return at + cut[0].length;
  }

  end(): readonly Field[] {
    this.#finish(this.#line.length);
    return this.#fields;
  }

  #open(at: number, close: string): number {
    this.#finish(at);
    this.#begin(at + 1, at);
    [this.#bracket, this.#close] = [this.#brackets, close];
    this.#brackets += 1;
    return at + 1;
  }

  #shut(at: number): number {
    this.#finish(at);
    this.#begin(at + 1, at + 1);
    this.#bracket = null;
    return at + 1;
  }

  #begin(from: number, cutFrom: number): void {
    [this.#from, this.#cutFrom, this.#isSigned, this.#separator] = [from, cutFrom, false, ''];
  }

  #finish(at: number): void {
    const text = this.#line.slice(this.#from, at);
    if (text.trim() === '') return;
    const lead = text.length - text.trimStart().length;
    const place = { from: this.#from + lead, to: this.#from + text.trimEnd().length, cutFrom: this.#cutFrom };
    this.#fields.push({ text: text.trim(), ...place, bracket: this.#bracket, isSigned: this.#isSigned, separator: this.#separator });
  }
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
