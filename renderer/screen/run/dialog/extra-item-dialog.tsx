import { useState } from 'react';
import type { WrittenCommand } from '../../../../domain/api.ts';
import { readMinutes } from '../../../../domain/capture/read-time.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import type { ItemType } from '../../../../domain/meeting/item.ts';
import { currentItem } from '../../../../domain/meeting/running/clock.ts';
import { forecastEnd } from '../../../../domain/meeting/timing/forecast.ts';
import { clockAt } from '../../../../domain/text/dates.ts';
import { CheckField } from '../../../component/check-field.tsx';
import { Choice } from '../../../component/choice.tsx';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { PersonField } from '../../../component/person-field.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { itemTypes } from '../../../meeting/item-types.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useNewPeople } from '../../../meeting/use-new-people.ts';
import { useDraft } from '../../../state/draft.ts';
import { newId } from '../../../state/id.ts';
import { useFromNow } from '../../../state/now.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import type { RunDialogProps } from './dialog-props.ts';
import styles from './dialog-parts.module.css';
import { goToCommands } from './result-commands.ts';
import { useFinish } from '../../../meeting/use-finish.ts';

/** Adds an item while the meeting runs. It takes the next number, under any other business. */
export function ExtraItemDialog({ isOpen, ...props }: RunDialogProps) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { meeting, view } = useOpenMeeting();
  const people = useNewPeople(view.people);
  const title = useTitle(meeting.id);
  const minutes = useMinutes();
  const [type, setType] = useState<ItemType>('discussion');
  const [presenter, setPresenter] = useState<Id | null>(null);
  // Where nothing has the floor there is nothing to wait for.
  const [goesThere, setGoesThere] = useState(currentItem(meeting) === undefined);
  const finish = useFinish({ onClose, onDone: () => title.type('') });
  const add = () => {
    title.tried();
    minutes.tried();
    if (title.isWrong || minutes.read === null) return null;
    const id = newId();
    const item: WrittenCommand = { command: 'addItem', id, meeting: meeting.id, title: title.text.trim(), type, minutes: minutes.read, presenter };
    const going = goesThere && meeting.state === 'running' ? goToCommands(meeting, id) : [];
    return finish([...people.commandsFor([presenter]), item, ...going], say('extra.done'));
  };
  return (
    <FormDialog title={say('extra.title')} submit={say('extra.submit')} onSubmit={add} onClose={onClose}>
      <TextField label={say('extra.name')} value={title.text} onChange={title.type} error={title.error} autoFocus />
      <div className={styles['pair']}>
        <Choice label={say('extra.type')} value={type} onChange={setType} options={itemTypes.map((value) => ({ value, text: say(`item.type.${value}`) }))} />
        <MinutesField of={minutes} />
      </div>
      <PersonField
        label={say('extra.presenter')}
        people={people.people}
        value={presenter}
        onChange={setPresenter}
        onNew={(name) => setPresenter(people.name(name))}
      />
      {meeting.state === 'running' && <CheckField label={say('extra.goThere')} hint={say(currentItem(meeting) === undefined ? 'extra.goThere.free' : 'extra.goThere.hint')} isChecked={goesThere} onChange={setGoesThere} />}
    </FormDialog>
  );
}

/** The title is kept as a draft until the item is added. */
function useTitle(meeting: Id) {
  const say = useSay();
  const [text, type] = useDraft(`extra-item ${meeting}`);
  const [isTried, setTried] = useState(false);
  const isTooLong = text.length > longest.line;
  const isEmpty = text.trim() === '';
  const error = isTooLong ? say('field.tooLong', { count: text.length, most: longest.line }) : isEmpty && isTried ? say('extra.name.missing') : null;
  return { text, type, error, isWrong: isEmpty || isTooLong, tried: () => setTried(true) };
}

function useMinutes() {
  const [typed, type] = useState('5');
  const [isTried, setTried] = useState(false);
  return { typed, type, read: readMinutes(typed), isTried, tried: () => setTried(true) };
}

/** How long it takes, and what that does to the end. */
function MinutesField({ of }: { readonly of: ReturnType<typeof useMinutes> }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, zone } = useOpenMeeting();
  const { read } = of;
  const end = useFromNow((now) => (read === null ? null : clockAt(language, forecastEnd(meeting, now, zone) + read * 60_000, zone)));
  return (
    <TextField
      label={say('extra.minutes')}
      value={of.typed}
      onChange={of.type}
      onLeave={of.tried}
      error={of.isTried && read === null ? say('extra.minutes.wrong') : null}
      {...(end === null ? {} : { hint: say('extra.end', { time: end }) })}
    />
  );
}
