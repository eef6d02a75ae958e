import type { LocalDate } from '../../domain/kernel/calendar.ts';
import { columnDate } from '../../domain/text/dates.ts';
import { dueInWords, urgencyOf } from '../../domain/text/due.ts';
import type { ActionRow } from '../../domain/view/screen/register/action-register.ts';
import { Pill } from '../component/pill.tsx';
import { useLanguage, useSay } from '../text/language.tsx';

/** By when an action is to be done, or when it was. What has passed or is near stands on a ground of its own. */
export function DueMark({ action: { state, due, dueNextMeeting, doneOn }, today }: { readonly action: ActionRow; readonly today: LocalDate }) {
  const say = useSay();
  const language = useLanguage();
  if (state === 'done') return <Pill tone="good">{doneOn === null ? say('action.state.done') : say('action.doneOn', { date: columnDate(language, doneOn) })}</Pill>;
  if (state === 'dropped') return <Pill>{say('action.state.dropped')}</Pill>;
  if (due === null) return dueNextMeeting ? <span>{say('date.nextMeeting')}</span> : <Pill tone="warn">{say('action.withoutDay')}</Pill>;
  const words = dueInWords(language, due, today);
  const urgency = urgencyOf(due, today);
  if (urgency === 'later') return <span>{words}</span>;
  return <Pill tone={urgency === 'over' ? 'over' : 'warn'}>{words}</Pill>;
}
