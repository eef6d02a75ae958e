// @ts-check
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isLiteralElement, parse } from '@formatjs/icu-messageformat-parser';

/**
 * Reads the messages of a language when a window's bundle is made, so that no window carries what reads them. A message without
 * arguments becomes its words.
 * @returns {import('vite').Plugin}
 */
export function readWords() {
  return {
    name: 'read-words',
    enforce: 'pre',
    config: () => ({ resolve: { alias: [{ find: /^@formatjs\/icu-messageformat-parser$/u, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' }] } }),
    load: {
      filter: { id: /\/domain\/text\/(?:sv|en)\.json$/u },
      handler: (id) => ({ code: `export default JSON.parse(${JSON.stringify(JSON.stringify(readMessages(id)))});`, moduleType: 'js' }),
    },
  };
}

/** @param {string} file named by its language */
export function readMessages(file) {
  const locale = new Intl.Locale(basename(file, '.json'));
  const messages = /** @type {Record<string, string>} */ (JSON.parse(readFileSync(file, 'utf8')));
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, plainOr(parse(message, { locale }))]));
}

/** Characters that mean something in a message. */
const special = /[{}<>'#]/u;

/** @param {ReturnType<typeof parse>} elements */
function plainOr(elements) {
  const [first] = elements;
  const words = elements.length === 1 && first !== undefined && isLiteralElement(first) ? first.value : undefined;
  return words === undefined || special.test(words) ? elements : words;
}
