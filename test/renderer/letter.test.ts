import { expect, test } from 'vitest';
import { letterAddress } from '../../renderer/letter.ts';

test('a short letter is an address that gives back its words; a long one is none', () => {
  const address = new URL(letterAddress('Kallelse & dagordning', 'Åtgärder\n1 + 1 = 2?') ?? '');
  expect(address.searchParams.get('subject')).toBe('Kallelse & dagordning');
  expect(address.searchParams.get('body')).toBe('Åtgärder\r\n1 + 1 = 2?');
  expect(letterAddress('Kallelse', 'å'.repeat(400))).toBeNull();
});
