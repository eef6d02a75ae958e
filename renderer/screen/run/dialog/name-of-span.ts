import { find } from '../../../../domain/kernel/list.ts';
import type { Span } from '../../../../domain/meeting/timing/spans.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { useNamed } from './use-named.ts';

/** What a stretch of time was: an item by its number and title, or a pause. */
export function useNameOfSpan(): (span: Span | null) => string {
  const say = useSay();
  const named = useNamed();
  const { meeting } = useOpenMeeting();
  return (span) => {
    const item = find(meeting.items, span?.item);
    if (item === undefined) return span === null || span.item !== null ? '–' : say('mend.pause');
    return item.number === null ? named(item) : say('mend.item', { number: item.number, title: named(item) });
  };
}
