import { find } from '../../domain/kernel/list.ts';
import { isClosedAction } from '../../domain/view/labels.ts';
import type { Lacking } from '../../domain/view/screen/closing/closing.ts';
import { useSay } from '../text/language.tsx';
import { useOpenMeeting } from './open-meeting.tsx';

/** Says what a thing lacks, by name. What came out of a confidential item is named as such. */
export function useLackingWords(): (lacking: Lacking) => string {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  return (lacking) => {
    switch (lacking.kind) {
      case 'result':
        return say('lacking.result', { title: find(meeting.items, lacking.item)?.title ?? '' });
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
