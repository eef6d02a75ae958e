import { clockAt } from '../../../../domain/text/dates.ts';
import type { TimelineBlock } from '../../../../domain/view/screen/run/timeline.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { useTitleOutside } from '../item-words.ts';

/** What a block of the time line is, in words: which item, when, and how that stands to the plan. */
export function useBlockName(): (block: TimelineBlock) => string {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useOpenMeeting();
  const titleOutside = useTitleOutside();
  return ({ item, from, to, deviation, phase }) => {
    const times = { from: clockAt(language, from, zone), to: clockAt(language, to, zone) };
    if (item === null) return say('run.timeline.pause', times);
    const title = item.number === null ? titleOutside(item) : say('item.heading', { number: item.number, title: titleOutside(item) });
    return phase === 'past' && deviation !== null ? say('run.timeline.block.done', { title, ...times, deviation }) : say(`run.timeline.block.${phase}`, { title, ...times });
  };
}
