import { describe, expect, test } from 'vitest';
import { borders } from '../../../build/lint/rule/borders.ts';
import { names } from '../../../build/lint/rule/names.ts';
import { noWordsInScreens } from '../../../build/lint/rule/no-words-in-screens.ts';
import { productAlone } from '../../../build/lint/rule/product-alone.ts';
import { purity } from '../../../build/lint/rule/purity.ts';
import { texts } from '../../../build/lint/rule/texts.ts';
import type { Rule } from '../../../build/lint/source.ts';

/** How many findings a rule has in one file. */
function count(rule: Rule, path: string, text: string): number {
  return rule([{ path, text }]).length;
}

describe('borders', () => {
  test.each([
    ['domain/a.ts', "import { b } from './b.ts';"],
    ['domain/a.ts', "import { z } from 'zod';"],
    ['electron/app/a.ts', "import { b } from '../../domain/b.ts';"],
    ['electron/ipc/a.ts', "import { ipcMain } from 'electron';"],
    ['renderer/screen/run/a.tsx', "import { b } from '../../component/b.tsx';"],
    ['test/a.ts', "import { b } from '../electron/b.ts';"],
  ])('%s may say %s', (path, text) => {
    expect(count(borders, path, text)).toBe(0);
  });

  test.each([
    ['domain/a.ts', "import { b } from '../electron/b.ts';"],
    ['domain/a.ts', "import { readFileSync } from 'node:fs';"],
    ['domain/a.ts', "import React from 'react';"],
    ['domain/a.ts', "export { b } from '../renderer/b.ts';"],
    ['electron/app/a.ts', "import type { B } from '../../renderer/b.ts';"],
    ['electron/app/a.ts', "import { ipcMain } from 'electron';"],
    ['electron/a.ts', "const b = await import('../build/b.ts');"],
    ['renderer/a.ts', "import { b } from '../electron/b.ts';"],
    ['renderer/a.ts', "import { readFileSync } from 'node:fs';"],
    ['renderer/screen/run/a.tsx', "import { b } from '../close/b.tsx';"],
  ])('%s must not say %s', (path, text) => {
    expect(count(borders, path, text)).toBe(1);
  });
});

describe('purity', () => {
  test.each(['const a = new Date(0);', 'const process = 1;', 'const a = { process: 1 };', 'const a = Math.max(1, 2);', 'state.document', 'a.sort()'])('the domain may say %s', (text) => {
    expect(count(purity, 'domain/a.ts', text)).toBe(0);
  });

  test.each(['Date.now();', 'new Date();', 'Date();', 'Math.random();', 'process.env;', 'performance.now();', 'crypto.randomUUID();', "a.localeCompare('b');", 'n.toLocaleString();'])(
    'the domain must not say %s',
    (text) => {
      expect(count(purity, 'domain/a.ts', text)).toBe(1);
      expect(count(purity, 'electron/a.ts', text)).toBe(0);
    },
  );
});

describe('texts', () => {
  const tree = (sv: object, en: object, code = "say('a.b'); say(`a.c.${kind}`);") => [
    { path: 'domain/text/sv.json', text: JSON.stringify(sv) },
    { path: 'domain/text/en.json', text: JSON.stringify(en) },
    { path: 'electron/a.ts', text: code },
  ];

  test('the same keys in order, with the same arguments, all used, are right', () => {
    const words = { 'a.b': 'Hej {name}', 'a.c.d': '{n, plural, one {# punkt i {name}} other {# punkter i {name}}}' };
    expect(texts(tree(words, words))).toEqual([]);
  });

  test.each([
    ['a sentence that one language lacks', { 'a.b': 'Hej' }, {}],
    ['another argument', { 'a.b': 'Hej {name}' }, { 'a.b': 'Hello {person}' }],
    ['an argument within a branch', { 'a.b': '{n, plural, other {{name}}}' }, { 'a.b': '{n, plural, other {#}}' }],
    ['no order', { 'a.c.x': 'x', 'a.b': 'y' }, { 'a.b': 'y', 'a.c.x': 'x' }],
    ['nothing to say', { 'a.b': ' ' }, { 'a.b': 'Hello' }],
    ['a key that nobody uses', { 'a.b': 'Hej', 'x.y': 'Död' }, { 'a.b': 'Hello', 'x.y': 'Dead' }],
  ])('%s is found', (_name, sv, en) => {
    expect(texts(tree(sv, en)).length).toBeGreaterThan(0);
  });
});

describe('words in screens', () => {
  test('are found as text and as spoken attributes, and nowhere else', () => {
    expect(count(noWordsInScreens, 'renderer/a.tsx', 'const a = <p>Hej</p>;')).toBe(1);
    expect(count(noWordsInScreens, 'renderer/a.tsx', 'const a = <p aria-label="Hej" />;')).toBe(1);
    expect(count(noWordsInScreens, 'renderer/a.tsx', "const a = <p className='quiet'>{say('a.b')} · </p>;")).toBe(0);
  });
});

describe('the product alone', () => {
  test.each(['// TODO later', 'cd /home/anna/klubba', '"resolved": "https://npm.example.internal/a.tgz"'])('%s is found', (text) => {
    expect(count(productAlone, 'docs/a.md', text)).toBe(1);
  });

  test('what the product needs is not', () => {
    expect(count(productAlone, 'a.json', '"resolved": "https://registry.npmjs.org/zod/-/zod.tgz"')).toBe(0);
    expect(count(productAlone, 'docs/a.md', 'klubba import möte.json --store arkiv')).toBe(0);
  });
});

describe('names', () => {
  test.each(['domain/utils.ts', 'electron/store-helper.ts', 'renderer/common/a.tsx', 'domain/Meeting.ts', 'electron/windowManager.ts'])('%s is found', (path) => {
    expect(count(names, path, '')).toBe(1);
  });

  test('a plain name is right, a file of 401 lines is not', () => {
    expect(count(names, 'domain/meeting/new-item.ts', 'x')).toBe(0);
    expect(count(names, 'domain/a.ts', '\n'.repeat(400))).toBe(1);
  });
});
