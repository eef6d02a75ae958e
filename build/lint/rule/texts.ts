import { isCode, lineAt, nodesOf, type Finding, type Rule, type SourceFile } from '../source.ts';

const swedish = 'domain/text/sv.json';
const english = 'domain/text/en.json';

/**
 * Both languages say the same things: the same keys, sorted, with the same arguments, none empty. A key that no code names, whole or
 * by the beginning that it is put together from, is dead.
 */
export const texts: Rule = (files) => {
  const [sv, en] = [swedish, english].map((path) => files.find((file) => file.path === path));
  if (sv === undefined || en === undefined) return [];
  return [...ofOne(sv), ...ofOne(en), ...parity(sv, en), ...parity(en, sv), ...unused(sv, files)];
};

function sentences({ text }: SourceFile): Readonly<Record<string, string>> {
  return JSON.parse(text) as Record<string, string>;
}

function found(file: SourceFile, key: string, message: string): Finding {
  return { path: file.path, line: lineAt(file.text, Math.max(0, file.text.indexOf(`"${key}"`))), rule: 'texts', message: `${key} ${message}` };
}

function ofOne(file: SourceFile): readonly Finding[] {
  const keys = Object.keys(sentences(file));
  const misplaced = keys.filter((key, index) => index > 0 && (keys[index - 1] ?? '') > key);
  const empty = keys.filter((key) => (sentences(file)[key] ?? '').trim() === '');
  return [...misplaced.map((key) => found(file, key, 'is not in order.')), ...empty.map((key) => found(file, key, 'says nothing.'))];
}

function parity(from: SourceFile, to: SourceFile): readonly Finding[] {
  const others = sentences(to);
  return Object.entries(sentences(from)).flatMap(([key, words]) => {
    const other = others[key];
    if (other === undefined) return [found(from, key, `has no sentence in ${to.path}.`)];
    const same = argumentsOf(words).join() === argumentsOf(other).join();
    return same ? [] : [found(from, key, `has other arguments in ${to.path}.`)];
  });
}

/** The names in braces, those within plural branches too. */
function argumentsOf(words: string): readonly string[] {
  return [...new Set([...words.matchAll(/\{\s*(\w+)\s*(?=[,}])/gu)].map(([, name]) => name ?? ''))].toSorted();
}

function unused(file: SourceFile, files: readonly SourceFile[]): readonly Finding[] {
  const named = new Set<string>();
  const beginnings = new Set<string>();
  for (const each of files.filter((one) => isCode(one) && !/^(?:test|build\/lint)\//u.test(one.path))) {
    for (const node of nodesOf(each)) {
      if (node.type === 'Literal' && typeof node['value'] === 'string') named.add(node['value']);
      if (node.type === 'TemplateLiteral') beginnings.add(beginningOf(node['quasis']));
    }
  }
  const isUsed = (key: string): boolean => named.has(key) || [...beginnings].some((each) => each.length > 3 && each.includes('.') && key.startsWith(each));
  return Object.keys(sentences(file)).filter((key) => !isUsed(key)).map((key) => found(file, key, 'is used by nobody.'));
}

function beginningOf(quasis: unknown): string {
  const [first] = (quasis ?? []) as readonly { readonly value?: { readonly cooked?: string } }[];
  return first?.value?.cooked ?? '';
}
