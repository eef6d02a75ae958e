import { useState } from 'react';
import type { WrittenCommand } from '../../../../domain/api.ts';
import type { CallFailure } from '../../../../domain/contract/call.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import { meetingKindSchema, type MeetingKind } from '../../../../domain/meeting/meeting.ts';
import { chairOf, secretaryOf } from '../../../../domain/meeting/roles.ts';
import { onOneLine } from '../../../../domain/text/cleaned.ts';
import { Choice } from '../../../component/choice.tsx';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { PersonField } from '../../../component/person-field.tsx';
import { SeveralField } from '../../../component/several-field.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { MeetingTimeFields } from '../../../meeting/meeting-time-fields.tsx';
import { useMeetingTime } from '../../../meeting/meeting-time.ts';
import { useNewPeople, type NewPeople } from '../../../meeting/use-new-people.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSurroundings } from '../../../state/current-group.tsx';
import { sendAll } from '../../../state/send.ts';
import { useSay } from '../../../text/language.tsx';
import { usePeople } from '../people.ts';
import styles from './head.module.css';

type Changes = Omit<Extract<WrittenCommand, { command: 'changeMeeting' }>, 'command' | 'meeting'>;

interface Typed {
  readonly place: string;
  readonly kind: MeetingKind;
  readonly chair: Id | null;
  readonly secretary: Id | null;
  readonly approvers: readonly Id[];
}

/** When, where and who: everything about the meeting that is not on its agenda. */
export function MeetingDetails({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { meeting, group } = useOpenMeeting();
  const { shell } = useSurroundings();
  const newPeople = useNewPeople(usePeople());
  const hasBegun = meeting.sittings.length > 0;
  const time = useMeetingTime({ start: meeting.start, length: meeting.length }, shell.today);
  const [before] = useState<Typed>(() => ({ place: meeting.place, kind: meeting.kind, chair: chairOf(meeting, group), secretary: secretaryOf(meeting, group), approvers: meeting.approvers }));
  const [typed, setTyped] = useState(before);
  const change = (changes: Partial<Typed>): void => setTyped((now) => ({ ...now, ...changes }));
  const isTooLong = typed.place.length > longest.line;
  const save = async (): Promise<CallFailure | null> => {
    const settled = hasBegun ? {} : time.settle();
    if (settled === null || isTooLong) return null;
    const changes = { ...differences(before, typed), ...movedBy(settled, meeting) };
    const named = newPeople.commandsFor([typed.chair, typed.secretary, ...typed.approvers]);
    const isSame = Object.keys(changes).length === 0;
    const { failure } = await sendAll(isSame ? [] : [...named, { command: 'changeMeeting', meeting: meeting.id, ...changes }]);
    if (failure === null) onClose();
    return failure;
  };
  return (
    <FormDialog title={say('prepare.details.title')} submit={say('dialog.save')} onSubmit={save} onClose={onClose}>
      <div className={styles['details']}>
        {hasBegun ? <p className={styles['quiet']}>{say('prepare.details.begun')}</p> : <MeetingTimeFields of={time} today={shell.today} autoFocus />}
        <div className={styles['pair']}>
          <TextField
            label={say('newMeeting.place')}
            value={typed.place}
            onChange={(place) => change({ place })}
            error={isTooLong ? say('field.tooLong', { count: typed.place.length, most: longest.line }) : null}
          />
          <Choice
            label={say('prepare.details.kind')}
            value={typed.kind}
            options={meetingKindSchema.options.map((value) => ({ value, text: say(`meeting.kind.${value}`) }))}
            onChange={(kind) => change({ kind })}
          />
        </div>
        <People typed={typed} onChange={change} newPeople={newPeople} />
      </div>
    </FormDialog>
  );
}

function People({ typed, onChange, newPeople: { people, name } }: { readonly typed: Typed; readonly onChange: (changes: Partial<Typed>) => void; readonly newPeople: NewPeople }) {
  const say = useSay();
  return (
    <>
      <div className={styles['pair']}>
        <PersonField
          label={say('prepare.details.chair')}
          people={people}
          value={typed.chair}
          onChange={(chair) => onChange({ chair })}
          onNew={(chair) => onChange({ chair: name(chair) })}
        />
        <PersonField
          label={say('prepare.details.secretary')}
          people={people}
          value={typed.secretary}
          onChange={(secretary) => onChange({ secretary })}
          onNew={(secretary) => onChange({ secretary: name(secretary) })}
        />
      </div>
      <SeveralField
        label={say('prepare.details.approvers')}
        things={people}
        chosen={typed.approvers}
        onChange={(approvers) => onChange({ approvers })}
        onNew={(approver) => onChange({ approvers: [...typed.approvers, name(approver)] })}
        placeholder={say('prepare.details.approvers.add')}
      />
    </>
  );
}

/** Only what somebody changed: the others may have changed the rest meanwhile. */
function differences(before: Typed, after: Typed): Changes {
  const place = onOneLine(after.place);
  return {
    ...(place === before.place ? {} : { place }),
    ...(after.kind === before.kind ? {} : { kind: after.kind }),
    ...(after.chair === before.chair ? {} : { chair: after.chair }),
    ...(after.secretary === before.secretary ? {} : { secretary: after.secretary }),
    ...(after.approvers === before.approvers ? {} : { approvers: [...after.approvers] }),
  };
}

function movedBy(settled: Partial<Pick<Changes, 'start' | 'length'>>, { start, length }: { readonly start: string; readonly length: number }): Changes {
  return {
    ...(settled.start === undefined || settled.start === start ? {} : { start: settled.start }),
    ...(settled.length === undefined || settled.length === length ? {} : { length: settled.length }),
  };
}
