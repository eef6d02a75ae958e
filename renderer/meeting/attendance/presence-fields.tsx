import { Trash2 } from 'lucide-react';
import type { AttendanceReason } from '../../../domain/meeting/attendance/attendance.ts';
import type { PresenceDraft, PresenceError } from '../../../domain/view/screen/run/presence-draft.ts';
import { IconButton } from '../../component/button.tsx';
import { Choice } from '../../component/choice.tsx';
import { TextField } from '../../component/text-field.tsx';
import { useItemsOutside } from '../for-the-room.tsx';
import { useOpenMeeting } from '../open-meeting.tsx';
import { useSay } from '../../text/language.tsx';
import styles from './attendance.module.css';

const reasons = [
  'late',
  'left-early',
  'conflict-of-interest',
  'co-opted',
  'substitute',
  'confidential-item',
  'other',
] as const satisfies readonly AttendanceReason[];
const none = 'none';

/** The reasons that are about an item. */
const aboutItem: ReadonlySet<AttendanceReason> = new Set(['conflict-of-interest', 'co-opted', 'confidential-item']);

export interface PresenceFieldsProps {
  readonly draft: PresenceDraft;
  readonly isFirst: boolean;
  readonly errors: readonly PresenceError[];
  readonly onChange: (draft: PresenceDraft) => void;
  /** Null for the only stretch. */
  readonly onRemove: (() => void) | null;
}

/** One stretch: from when to when, how, and why it began late or ended early. */
export function PresenceFields({ draft, isFirst, errors, onChange, onRemove }: PresenceFieldsProps) {
  const say = useSay();
  const timeField = (field: 'from' | 'to') => {
    const error = errors.find((each) => each.field === field);
    return {
      label: say(`attend.${field}`),
      value: draft[field],
      onChange: (text: string) => onChange({ ...draft, [field]: text }),
      placeholder: say(`attend.${field}.placeholder`),
      error: error === undefined ? null : say(`attend.wrong.${error.why}`),
    };
  };
  const changeReason = (value: AttendanceReason | typeof none): void => {
    const reason = value === none ? null : value;
    onChange({ ...draft, reason, item: reason !== null && aboutItem.has(reason) ? draft.item : null });
  };
  return (
    <div className={styles['stretch']}>
      <TextField {...timeField('from')} autoFocus={isFirst} />
      <TextField {...timeField('to')} />
      <Choice
        label={say('attend.mode')}
        value={draft.mode}
        onChange={(mode) => onChange({ ...draft, mode })}
        options={[
          { value: 'room', text: say('attend.mode.room') },
          { value: 'remote', text: say('attend.mode.remote') },
        ]}
      />
      <Choice
        label={say('attend.reason')}
        value={draft.reason ?? none}
        onChange={changeReason}
        options={[{ value: none, text: say('attend.reason.none') }, ...reasons.map((value) => ({ value, text: say(`attend.reason.${value}`) }))]}
      />
      {draft.reason !== null && aboutItem.has(draft.reason) && <AboutItem draft={draft} onChange={onChange} />}
      <div className={styles['note']}>
        <TextField label={say('attend.note')} value={draft.note} onChange={(note) => onChange({ ...draft, note })} />
      </div>
      {onRemove !== null && <IconButton icon={Trash2} label={say('attend.removeTime')} onPress={onRemove} />}
    </div>
  );
}

function AboutItem({ draft, onChange }: Pick<PresenceFieldsProps, 'draft' | 'onChange'>) {
  const say = useSay();
  const shown = useItemsOutside();
  const { meeting } = useOpenMeeting();
  const items = meeting.items.filter(({ number }) => number !== null);
  return (
    <Choice
      label={say('attend.item')}
      value={draft.item ?? none}
      onChange={(item) => onChange({ ...draft, item: item === none ? null : item })}
      options={[
        { value: none, text: say('attend.item.none') },
        ...items.map((item) => ({ value: item.id, text: say('mend.item', { number: item.number ?? '', title: shown(item).title }) })),
      ]}
    />
  );
}
