import { lineAt, type Finding, type Rule, type SourceFile } from '../source.ts';

/** Words about how the product was made, and places of one machine: they say nothing to whoever reads it in ten years. */
const strangers: readonly { readonly pattern: RegExp; readonly message: string }[] = [
  { pattern: /\b(?:TODO|FIXME|XXX|HACK)\b/gu, message: 'Unfinished work is an issue and not a comment.' },
  { pattern: /\/(?:work|home|root|Users)\/[a-z]/gu, message: 'A path of one machine.' },
  { pattern: /\b(?:ChatGPT|OpenAI|Anthropic|Claude|Copilot|LLM|language model|sub-?agent)\b/giu, message: 'The repository speaks of the product alone.' },
  { pattern: /"resolved": "https?:\/\/(?!registry\.npmjs\.org\/)[^"]*"/gu, message: 'A registry that others cannot reach.' },
];

export const productAlone: Rule = (files) => files.filter(({ path }) => !/(?:^|\/)lint\/(?:rule\/product-alone|rules\.test)\.ts$/u.test(path)).flatMap(findingsIn);

function findingsIn({ path, text }: SourceFile): readonly Finding[] {
  return strangers.flatMap(({ pattern, message }) =>
    [...text.matchAll(pattern)].map((match) => ({ path, line: lineAt(text, match.index), rule: 'product-alone', message: `${message} (${match[0]})` })),
  );
}
