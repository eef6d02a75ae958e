import { expect, test } from 'vitest';
import { largestCall } from '../../../domain/contract/contract.ts';
import { checked, ownOrigin, type Sender } from '../../../electron/ipc/check.ts';

const ours: Sender = { isOurs: true, isMainFrame: true, origin: ownOrigin };

test('a call of the contract from our own page comes through, with its defaults filled in', () => {
  expect(checked(ours, 'shell', '{}')).toEqual({ ok: true, call: { name: 'shell', argument: {} } });
  expect(checked(ours, 'handle', '{"command":{"command":"undo","of":"x","extra":1}}')).toMatchObject({ ok: true });
});

test.each<[string, Partial<Sender>]>([
  ['another window', { isOurs: false }],
  ['a frame in the page', { isMainFrame: false }],
  ['another origin', { origin: 'https://example.org' }],
  ['an origin that begins like ours', { origin: 'app://klubba.example' }],
  ['a document on its way to the printer', { origin: 'app://document' }],
  ['nowhere', { origin: '' }],
])('a call from %s is foreign, whatever it asks', (_name, sender) => {
  expect(checked({ ...ours, ...sender }, 'shell', '{}')).toEqual({ ok: false, code: 'call-foreign', detail: {} });
});

test.each([['readFile'], ['toString'], ['__proto__'], ['constructor'], ['Shell'], [''], [null], [undefined], [7], [{}], [['shell']]])('there is no call %j', (name) => {
  expect(checked(ours, name, '{}')).toEqual({ ok: false, code: 'call-unknown', detail: {} });
});

test.each([
  ['no text', { already: 'an object' }],
  ['no JSON', '{'],
  ['nothing', ''],
  ['undefined', undefined],
  ['a list', '[]'],
  ['a number', '1'],
  ['null', 'null'],
  ['a field too many', '{"x":1}'],
  ['a key that is no key', '{"__proto__":{}}'],
])('an argument that is %s is malformed', (_name, written) => {
  expect(checked(ours, 'shell', written)).toMatchObject({ ok: false, code: 'call-malformed' });
});

test('what is wrong is named by its field and never by its content', () => {
  const written = JSON.stringify({ key: 'k', text: 5 });
  expect(checked(ours, 'keepDraft', written)).toEqual({ ok: false, code: 'call-malformed', detail: { field: 'text' } });
  expect(JSON.stringify(checked(ours, 'meeting', '{"meeting":"hemligt om Anna"}'))).not.toContain('Anna');
});

test('no argument is larger or deeper than may be, and neither costs more than a look', () => {
  const large = JSON.stringify({ key: 'k', text: 'x'.repeat(largestCall) });
  expect(checked(ours, 'keepDraft', large)).toEqual({ ok: false, code: 'call-too-large', detail: {} });
  const deep = `{"command":{"command":"x","deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
  expect(checked(ours, 'handle', deep)).toMatchObject({ ok: false, code: 'call-malformed' });
});
