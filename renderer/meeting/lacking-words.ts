import { find } from '../../domain/kernel/list.ts';
import type { Item } from '../../domain/meeting/item.ts';
import { isClosedAction } from '../../domain/view/labels.ts';
import type { Lacking } from '../../domain/view/screen/closing/closing.ts';
import { useSay } from '../text/language.tsx';
import { useItemsOutside } from './for-the-room.tsx';
import { useOpenMeeting } from './open-meeting.tsx';

/** Says what a thing lacks, by name. A confidential item, and what came out of it, is named as such. */
export function useLackingWords(): (lacking: Lacking) => string {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const outside = useItemsOutside();
  const titleOf = (item: Item | undefined): string => (item === undefined ? '' : outside(item).title);
  return (lacking) => {
    switch (lacking.kind) {
      case 'result':
        return say('lacking.result', { title: titleOf(find(meeting.items, lacking.item)) });
      case 'why':
        return say('lacking.why', { text: find(meeting.messages, lacking.message)?.text ?? '' });
      case 'owner':
      case 'day':
      case 'owner-and-day': {
        const action = find(meeting.actions, lacking.action);
        const text = action === undefined || isClosedAction(meeting, action) ? say('item.closed') : action.text;
        return say(`lacking.${lacking.kind}`, { text });
      }
    }
  };
}
