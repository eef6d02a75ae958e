import type { Item } from '../../../../domain/meeting/item.ts';
import { momentsOf } from '../../../../domain/meeting/timing/cues.ts';
import { elapsed } from '../../../../domain/meeting/timing/spans.ts';
import { useShownItem } from '../../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useFromNow } from '../../../state/now.ts';
import { useSay } from '../../../text/language.tsx';

/**
 * What a screen reader hears of the clock: at the start, half way, five minutes and one minute before the end and when the time is
 * out. The words stand still between those moments, so that nothing is read out in between; after a sleep only the last is heard.
 */
export function SpokenClock({ item }: { readonly item: Item }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { title } = useShownItem(item);
  const moments = momentsOf(item.minutes);
  const index = useFromNow((now) => moments.findLastIndex(({ at }) => at <= elapsed(meeting.spans, item.id, now)));
  const moment = moments[index]?.moment ?? 'start';
  return (
    <p className="only-spoken" role="status" aria-live="polite">
      {say(`run.spoken.${moment}`, { title: title === '' ? say(`item.type.${item.type}`) : title, minutes: item.minutes })}
    </p>
  );
}
