import { useState } from 'react';
import type { WrittenCommand } from '../../../../domain/api.ts';
import type { CallFailure } from '../../../../domain/contract/call.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import { meetingKindSchema, type MeetingKind } from '../../../../domain/meeting/meeting.ts';
import { chairOf, secretaryOf } from '../../../../domain/meeting/roles.ts';
import { onOneLine } from '../../../../domain/text/cleaned.ts';
import { Button } from '../../../component/button.tsx';
import { Choice } from '../../../component/choice.tsx';
import { Dialog } from '../../../component/dialog.tsx';
import { PersonField } from '../../../component/person-field.tsx';
import { SeveralField } from '../../../component/several-field.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { MeetingTimeFields } from '../../../meeting/meeting-time-fields.tsx';
import { useMeetingTime } from '../../../meeting/meeting-time.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSurroundings } from '../../../state/current-group.tsx';
import { newId } from '../../../state/id.ts';
import { send } from '../../../state/send.ts';
import { failureText } from '../../../text/failure.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
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

/** When, where and who: everything about the meeting that is not on its agenda. Recorded as one change, which one `Z` takes back. */
export function MeetingDetails({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, group } = useOpenMeeting();
  const { shell } = useSurroundings();
  const hasBegun = meeting.sittings.length > 0;
  const time = useMeetingTime({ start: meeting.start, length: meeting.length }, shell.today);
  const [before] = useState<Typed>(() => ({ place: meeting.place, kind: meeting.kind, chair: chairOf(meeting, group), secretary: secretaryOf(meeting, group), approvers: meeting.approvers }));
  const [typed, setTyped] = useState(before);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const change = (changes: Partial<Typed>): void => setTyped((now) => ({ ...now, ...changes }));
  const isTooLong = typed.place.length > longest.line;
  const save = async (): Promise<void> => {
    const settled = hasBegun ? {} : time.settle();
    if (settled === null || isTooLong) return;
    const changes = { ...differences(before, typed), ...movedBy(settled, meeting) };
    if (Object.keys(changes).length === 0) return onClose();
    const sent = await send({ command: 'changeMeeting', meeting: meeting.id, ...changes });
    if (sent.ok) onClose();
    else setFailure(sent.failure);
  };
  return (
    <Dialog
      title={say('prepare.details.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {say('dialog.cancel')}
          </Button>
          <Button look="primary" onPress={() => void save()}>
            {say('dialog.save')}
          </Button>
        </>
      }
    >
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
        <People typed={typed} onChange={change} onFailure={setFailure} />
        {failure !== null && (
          <p className={styles['wrong']} role="alert">
            {failureText(language, failure)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function People({ typed, onChange, onFailure }: { readonly typed: Typed; readonly onChange: (changes: Partial<Typed>) => void; readonly onFailure: (failure: CallFailure) => void }) {
  const say = useSay();
  const people = usePeople();
  const addPerson = async (name: string, chosen: (person: Id) => void): Promise<void> => {
    const id = newId();
    const sent = await send({ command: 'addPerson', id, name });
    if (sent.ok) chosen(id);
    else onFailure(sent.failure);
  };
  return (
    <>
      <div className={styles['pair']}>
        <PersonField
          label={say('prepare.details.chair')}
          people={people}
          value={typed.chair}
          onChange={(chair) => onChange({ chair })}
          onNew={(name) => void addPerson(name, (chair) => onChange({ chair }))}
        />
        <PersonField
          label={say('prepare.details.secretary')}
          people={people}
          value={typed.secretary}
          onChange={(secretary) => onChange({ secretary })}
          onNew={(name) => void addPerson(name, (secretary) => onChange({ secretary }))}
        />
      </div>
      <SeveralField
        label={say('prepare.details.approvers')}
        things={people}
        chosen={typed.approvers}
        onChange={(approvers) => onChange({ approvers })}
        onNew={(name) => void addPerson(name, (person) => onChange({ approvers: [...typed.approvers, person] }))}
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
