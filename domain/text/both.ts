import en from './en.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };
import { learn } from './text.ts';

/** For whoever speaks both languages from the start: the machine, the command line, the tests. */
export function learnBoth(): void {
  learn('sv', sv);
  learn('en', en);
}
