import { useState } from 'react';
import type { WrittenCommand } from '../../../../domain/api.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { PersonField } from '../../../component/person-field.tsx';
import { RadioField } from '../../../component/radio-field.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useNewPeople, type NewPeople } from '../../../meeting/use-new-people.ts';
import { useDraft } from '../../../state/draft.ts';
import { newId } from '../../../state/id.ts';
import { useSay } from '../../../text/language.tsx';
import type { ItemDialogProps } from './dialog-props.ts';
import { ItemLine } from './item-line.tsx';
import { resultCommands } from './result-commands.ts';
import { ReturnDayField, useReturnDay } from './return-day-field.tsx';
import { useFinish } from '../../../meeting/use-finish.ts';
import { useNamed } from './use-named.ts';

type Parked = 'thought' | 'item';

/** Sets a matter that came up aside, or the whole item, until a day. */
export function ParkDialog({ isOpen, ...props }: ItemDialogProps) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ item, ...props }: Omit<ItemDialogProps, 'isOpen'>) {
  const say = useSay();
  const { meeting, view } = useOpenMeeting();
  const title = useNamed()(item);
  const people = useNewPeople(view.people);
  const thought = useThought(meeting.id);
  // Whoever began to write a matter and was interrupted goes on with it.
  const [what, setWhat] = useState<Parked>(thought.text === '' ? 'item' : 'thought');
  const finish = useFinish({ ...props, onDone: () => (what === 'thought' && thought.type(''), props.onDone?.()) });
  const day = useReturnDay();
  const park = () => {
    day.tried();
    if (what === 'thought') thought.tried();
    if (day.day === undefined || (what === 'thought' && thought.isWrong)) return null;
    const returns = day.day;
    const commands: readonly WrittenCommand[] =
      what === 'item'
        ? resultCommands(meeting, item.id, { result: 'parked', returns })
        : [
            ...people.commandsFor([thought.owner]),
            { command: 'parkMatter', id: newId(), meeting: meeting.id, item: item.id, text: thought.text.trim(), owner: thought.owner, returns },
          ];
    return finish(commands, what === 'item' ? say('park.done.item', { title }) : say('park.done.thought'));
  };
  return (
    <FormDialog title={say('park.title')} submit={say('park.submit')} onSubmit={park} onClose={props.onClose}>
      <ItemLine item={item} />
      <RadioField
        label={say('park.what')}
        value={what}
        onChange={setWhat}
        autoFocus
        options={[
          { value: 'item', text: say('park.what.item'), hint: say('park.what.item.hint') },
          { value: 'thought', text: say('park.what.thought'), hint: say('park.what.thought.hint') },
        ]}
      />
      {what === 'thought' && <ThoughtFields of={thought} people={people} />}
      <ReturnDayField label={say('park.returns')} of={day} />
    </FormDialog>
  );
}

/** A matter is kept as a draft until it is parked. */
function useThought(meeting: Id) {
  const say = useSay();
  const [text, type] = useDraft(`park ${meeting}`);
  const [owner, setOwner] = useState<Id | null>(null);
  const [isTried, setTried] = useState(false);
  const isEmpty = text.trim() === '';
  const isTooLong = text.length > longest.line;
  const error = isTooLong ? say('field.tooLong', { count: text.length, most: longest.line }) : isEmpty && isTried ? say('park.text.missing') : null;
  return { text, type, owner, setOwner, isWrong: isEmpty || isTooLong, error, tried: () => setTried(true) };
}

function ThoughtFields({ of, people }: { readonly of: ReturnType<typeof useThought>; readonly people: NewPeople }) {
  const say = useSay();
  return (
    <>
      <TextField label={say('park.text')} value={of.text} onChange={of.type} error={of.error} />
      <PersonField label={say('park.owner')} people={people.people} value={of.owner} onChange={of.setOwner} onNew={(name) => of.setOwner(people.name(name))} />
    </>
  );
}
