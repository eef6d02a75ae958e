import { isCode, lineAt, nodesOf, type Rule } from '../source.ts';

const spokenAttributes = new Set(['title', 'alt', 'placeholder', 'label', 'description', 'aria-label', 'aria-description', 'aria-roledescription']);

/** No sentence in code: everything a screen says has a key in both languages. */
export const noWordsInScreens: Rule = (files) =>
  files
    .filter((file) => isCode(file) && file.path.startsWith('renderer/'))
    .flatMap((file) =>
      nodesOf(file)
        .filter((node) => (node.type === 'JSXText' && /\p{L}/u.test(String(node['value']))) || isSpoken(node))
        .map((node) => ({ path: file.path, line: lineAt(file.text, node.start), rule: 'no-words-in-screens', message: 'Words belong in domain/text.' })),
    );

function isSpoken({ type, name, value }: { readonly type: string; readonly [field: string]: unknown }): boolean {
  if (type !== 'JSXAttribute') return false;
  const attribute = (name as { readonly name?: unknown } | undefined)?.name;
  const written = (value as { readonly type?: unknown; readonly value?: unknown } | null)?.value;
  return typeof attribute === 'string' && spokenAttributes.has(attribute) && typeof written === 'string' && /\p{L}/u.test(written);
}
