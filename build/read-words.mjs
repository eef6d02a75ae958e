// @ts-check
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isLiteralElement, parse } from '@formatjs/icu-messageformat-parser';

/** The words of a language, as a module of their own. */
const words = /\/domain\/text\/(?:sv|en)\.json$/u;

/**
 * Gives each window's bundle the words that it says, and reads them when the bundle is made: no window carries what reads messages, nor
 * what only documents, menus and the command line say.
 * @returns {import('vite').Plugin}
 */
export function readWords() {
  return {
    name: 'read-words',
    enforce: 'pre',
    config: () => ({ resolve: { alias: [{ find: /^@formatjs\/icu-messageformat-parser$/u, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' }] } }),
    load: { filter: { id: words }, handler: (id) => ({ code: `export default ${asCode(readMessages(id))};`, moduleType: 'js' }) },
    generateBundle: (_options, bundle) => {
      const chunks = Object.values(bundle).flatMap((each) => (each.type === 'chunk' ? each : []));
      const isSaid = saidIn(chunks.filter(({ facadeModuleId }) => !words.test(facadeModuleId ?? '')).map(({ code }) => code));
      for (const chunk of chunks) {
        const { facadeModuleId: file } = chunk;
        if (file === null || !words.test(file)) continue;
        const said = Object.entries(readMessages(file)).filter(([key]) => isSaid(key));
        chunk.code = `export default ${asCode(Object.fromEntries(said))};\n`;
      }
    },
  };
}

/** @param {object} value */
function asCode(value) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

/**
 * Which keys are named in code: as a whole, or by the beginning that they are put together from.
 * @param {readonly string[]} codes
 * @returns {(key: string) => boolean}
 */
export function saidIn(codes) {
  const named = new Set();
  const beginnings = new Set();
  for (const [, name = '', end] of codes.flatMap((code) => [...code.matchAll(/["'`]([A-Za-z][\w.-]*)(["'`]|\$\{)/gu)])) {
    named.add(name);
    if (name.includes('.') && (end === '${' || name.endsWith('.'))) beginnings.add(name);
  }
  return (key) => named.has(key) || [...beginnings].some((beginning) => key.startsWith(beginning));
}

/** @param {string} file named by its language */
export function readMessages(file) {
  const locale = new Intl.Locale(basename(file, '.json'));
  const messages = /** @type {Record<string, string>} */ (JSON.parse(readFileSync(file, 'utf8')));
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, plainOr(parse(message, { locale }))]));
}

/** Characters that mean something in a message. */
const special = /[{}<>'#]/u;

/** A message without arguments becomes its words. @param {ReturnType<typeof parse>} elements */
function plainOr(elements) {
  const [first] = elements;
  const said = elements.length === 1 && first !== undefined && isLiteralElement(first) ? first.value : undefined;
  return said === undefined || special.test(said) ? elements : said;
}
