import { useState } from 'react';
import type { CallFailure } from '../../domain/contract/call.ts';
import type { Group } from '../../domain/group/group.ts';
import type { LocalDate } from '../../domain/kernel/calendar.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { longest } from '../../domain/kernel/longest.ts';
import { onOneLine } from '../../domain/text/cleaned.ts';
import type { NewMeetingView } from '../../domain/view/screen/new-meeting-view.ts';
import { FormDialog } from '../component/form-dialog.tsx';
import { TextField } from '../component/text-field.tsx';
import { newId } from '../state/id.ts';
import { go } from '../state/navigation.ts';
import { meetingPlace } from '../state/place.ts';
import { send } from '../state/send.ts';
import { useSay } from '../text/language.tsx';
import { MeetingTimeFields } from './meeting-time-fields.tsx';
import { useMeetingTime } from './meeting-time.ts';
import styles from './new-meeting.module.css';
import { SuggestedMeeting } from './suggested-meeting.tsx';

export interface NewMeetingProps {
  readonly group: Group;
  readonly today: LocalDate;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** A day that was pointed at, in a calendar say, instead of the one that the group's rhythm gives. */
  readonly date?: LocalDate;
  /** What happens then; without it the meeting opens, to be prepared. */
  readonly onPlanned?: (meeting: Id) => void;
}

/** Plans a meeting of a group: when, how long, where. The rest is prepared afterwards. */
export function NewMeeting({ isOpen, onClose, group, ...rest }: NewMeetingProps) {
  return isOpen ? <OpenDialog group={group} onClose={onClose} {...rest} /> : null;
}

type OpenProps = Omit<NewMeetingProps, 'isOpen'>;

function OpenDialog(props: OpenProps) {
  const say = useSay();
  return (
    <SuggestedMeeting group={props.group.id} title={say('newMeeting.title', { group: props.group.shortName })} onClose={props.onClose}>
      {(suggested) => <Form {...props} suggested={suggested} />}
    </SuggestedMeeting>
  );
}

/** What was suggested when the dialog opened stays, whatever others plan meanwhile. */
function useFirst<Value>(value: Value): Value {
  return useState(value)[0];
}

function Form({ group, today, onClose, suggested, date, onPlanned }: OpenProps & { readonly suggested: NewMeetingView }) {
  const say = useSay();
  const first = useFirst(suggested);
  const start = date === undefined ? first.start : `${date}T${first.start?.slice(11) ?? ''}`;
  const time = useMeetingTime({ start, length: group.defaultLength }, today);
  const [place, setPlace] = useState(first.place);
  const isTooLong = place.length > longest.line;
  const sameDay = suggested.planned.some((each) => each.start.slice(0, 10) === time.read.date);
  const plan = async (): Promise<CallFailure | null> => {
    const settled = time.settle();
    if (settled === null || isTooLong) return null;
    const id = newId();
    const sent = await send({ command: 'planMeeting', id, group: group.id, ...settled, place: onOneLine(place) });
    if (!sent.ok) return sent.failure;
    onClose();
    if (onPlanned === undefined) go(meetingPlace(id, 'prepare'));
    else onPlanned(id);
    return null;
  };
  return (
    <FormDialog title={say('newMeeting.title', { group: group.shortName })} submit={say('newMeeting.plan')} onSubmit={plan} onClose={onClose}>
      <div className={styles['form']}>
        <MeetingTimeFields of={time} today={today} autoFocus />
        {sameDay && (
          <p className={styles['remark']} role="status">
            {say('newMeeting.sameDay', { group: group.shortName })}
          </p>
        )}
        <TextField
          label={say('newMeeting.place')}
          value={place}
          onChange={setPlace}
          placeholder={say('newMeeting.place.example')}
          error={isTooLong ? say('field.tooLong', { count: place.length, most: longest.line }) : null}
        />
      </div>
    </FormDialog>
  );
}
