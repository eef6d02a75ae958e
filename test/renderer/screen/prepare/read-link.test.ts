import { expect, test } from 'vitest';
import { readLink } from '../../../../renderer/screen/prepare/paper/read-link.ts';

test.each([
  ['https://kommunen.se/dokument/Prognos%20oktober.pdf', 'https://kommunen.se/dokument/Prognos%20oktober.pdf', 'Prognos oktober.pdf'],
  ['kommunen.se/underlag', 'https://kommunen.se/underlag', 'underlag'],
  [' https://kommunen.se ', 'https://kommunen.se/', 'kommunen.se'],
  ['https://kommunen.se/a%', 'https://kommunen.se/a%', 'a%'],
])('%s is an address', (typed, address, name) => {
  expect(readLink(typed)).toEqual({ address, name });
});

test.each(['', 'underlag', 'två ord.se', 'http://kommunen.se', 'file:///etc/passwd', 'javascript:alert(1)', 'https://namn:ord@kommunen.se', `kommunen.se/${'a'.repeat(2_000)}`])('%s is none', (typed) => {
  expect(readLink(typed)).toBeNull();
});
