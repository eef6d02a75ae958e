import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { containedFile } from '../../electron/contained-file.ts';
import { folder } from './cli/klubba.ts';

function pages(): { readonly root: string; readonly outside: string } {
  const top = folder();
  const [root, outside] = [join(top, 'pages'), join(top, 'pages-of-others')];
  for (const each of [root, outside, join(root, 'assets')]) mkdirSync(each);
  writeFileSync(join(root, 'index.html'), '');
  writeFileSync(join(root, 'assets', 'å b.css'), '');
  writeFileSync(join(outside, 'secret.txt'), '');
  symlinkSync(join(outside, 'secret.txt'), join(root, 'link.txt'));
  symlinkSync(outside, join(root, 'folder'));
  symlinkSync(join(root, 'index.html'), join(root, 'inner.html'));
  return { root, outside };
}

test.each(['/index.html', '/assets/%C3%A5%20b.css', '/inner.html', '//index.html'])('an address of a file in the folder gives it: %s', (pathname) => {
  expect(containedFile(pages().root, pathname)).toBeDefined();
});

test.each([
  '/../pages-of-others/secret.txt',
  '/assets/../../pages-of-others/secret.txt',
  '/%2e%2e/pages-of-others/secret.txt',
  '/..%2fpages-of-others%2fsecret.txt',
  '/assets/..%5c..%5cpages-of-others',
  '/%252e%252e/pages-of-others/secret.txt',
  '/link.txt',
  '/folder/secret.txt',
  '/index.html%00.png',
  '/index.html\u0000',
  '/%E0%A4%A',
  '/assets',
  '/',
  '',
  '/nothing.html',
  '/index.html/x',
])('any other gives nothing: %j', (pathname) => {
  expect(containedFile(pages().root, pathname)).toBeUndefined();
});

test('a folder whose name only begins like ours is another folder', () => {
  const { root } = pages();
  expect(containedFile(root, '-of-others/secret.txt')).toBeUndefined();
});

test('a folder that is not there holds nothing', () => {
  expect(containedFile(join(folder(), 'gone'), '/index.html')).toBeUndefined();
});
