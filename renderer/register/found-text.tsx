import { matchesIn, soughtWords } from '../../domain/view/screen/register/search.ts';
import { Marked } from '../component/marked.tsx';

/** A text of a row, with what was sought marked in it. */
export function FoundText({ text, sought }: { readonly text: string; readonly sought: string }) {
  return <Marked text={text} ranges={matchesIn(text, soughtWords(sought))} />;
}
