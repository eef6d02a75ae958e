import { expect, test } from 'vitest';
import { meantBy, newKey, optionsFor } from '../../../renderer/component/person-options.ts';

const people = [
  { id: 'anna', name: 'Anna Åkesson', title: 'socialchef' },
  { id: 'carl', name: 'Carl Lindqvist', title: 'ekonom' },
  { id: 'eva', name: 'Eva-Lena Sjö', title: 'enhetschef' },
  { id: 'fredrik', name: 'Fredrik Ek', title: 'enhetschef' },
  { id: 'ek', name: 'Ek', title: '' },
];

test.each([
  ['', undefined],
  ['  ', undefined],
  ['gun', newKey],
  ['carl', 'carl'],
  ['ek', 'ek'],
  ['fre', 'fredrik'],
  ['sjö', 'eva'],
  ['ekon', 'carl'],
  ['enhetschef', 'eva'],
  ['kesson', 'anna'],
])('Enter after %j takes %j', (typed, id) => {
  expect(meantBy(optionsFor(people, typed, (name) => `Ny person: ${name}`), typed)?.id).toBe(id);
});

test('nobody is made where only known people can be chosen', () => {
  expect(meantBy(optionsFor(people, 'gun', null), 'gun')).toBe(undefined);
});
