import { useState } from 'react';
import type { PostponedReason } from '../../../../domain/meeting/item.ts';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { RadioField } from '../../../component/radio-field.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import type { ItemDialogProps } from './dialog-props.ts';
import { ItemLine } from './item-line.tsx';
import { resultCommands } from './result-commands.ts';
import { ReturnDayField, useReturnDay } from './return-day-field.tsx';
import { useFinish } from '../../../meeting/use-finish.ts';
import { useNamed } from './use-named.ts';

const reasons = ['not-reached', 'incomplete', 'other'] as const satisfies readonly PostponedReason[];

/** Lets an item wait for another day, and says why. */
export function PostponeDialog({ isOpen, ...props }: ItemDialogProps) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ item, ...props }: Omit<ItemDialogProps, 'isOpen'>) {
  const say = useSay();
  const finish = useFinish(props);
  const { meeting } = useOpenMeeting();
  const title = useNamed()(item);
  const day = useReturnDay();
  const isBegun = meeting.spans.some((span) => span.item === item.id);
  const [reason, setReason] = useState<PostponedReason>(isBegun ? 'incomplete' : 'not-reached');
  const postpone = () => {
    day.tried();
    if (day.day === undefined) return null;
    const commands = resultCommands(meeting, item.id, { result: 'postponed', postponedTo: day.day, reason });
    return finish(commands, say('postpone.done', { title }));
  };
  return (
    <FormDialog title={say('postpone.title')} submit={say('postpone.submit')} onSubmit={postpone} onClose={props.onClose} width="narrow">
      <ItemLine item={item} />
      <ReturnDayField label={say('postpone.to')} of={day} autoFocus />
      <RadioField
        label={say('postpone.reason')}
        value={reason}
        onChange={setReason}
        options={reasons.map((value) => ({ value, text: say(`postpone.reason.${value}`) }))}
      />
    </FormDialog>
  );
}
