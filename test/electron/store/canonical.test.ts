import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalForm, inOrder } from '../../../electron/store/canonical.ts';

const json = fc.jsonValue({ depthSize: 'medium' });

test('the form is that of RFC 8785, whatever order the keys stand in', () => {
  fc.assert(fc.property(json, (data) => {
    expect(canonicalForm(data)).toBe(canonicalize(data));
    expect(canonicalForm(inOrder(data))).toBe(canonicalize(data));
  }), { numRuns: 1_000 });
});

test('a key that is a trap stays a key', () => {
  const data: unknown = JSON.parse('{"b":1,"__proto__":{"c":2}}');
  expect(inOrder(data)).toEqual(data);
  expect(canonicalForm(inOrder(data))).toBe('{"__proto__":{"c":2},"b":1}');
});

test('keys that look like numbers stand in the order of their characters', () => {
  expect(canonicalForm({ 10: 'a', 9: 'b', b: 1, a: 2 })).toBe('{"10":"a","9":"b","a":2,"b":1}');
  expect(canonicalForm(inOrder({ 10: 'a', 9: 'b' }))).toBe('{"10":"a","9":"b"}');
});

test('putting keys in order changes nothing else', () => {
  fc.assert(fc.property(json, (data) => { expect(inOrder(data)).toEqual(data); }), { numRuns: 1_000 });
  expect(JSON.stringify(inOrder({ b: [{ d: 1, c: null }], a: 'å' }))).toBe('{"a":"å","b":[{"c":null,"d":1}]}');
});
