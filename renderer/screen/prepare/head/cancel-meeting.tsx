import { useState } from 'react';
import type { CallFailure } from '../../../../domain/contract/call.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import { onOneLine } from '../../../../domain/text/cleaned.ts';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { useNotices } from '../../../component/notices.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { send } from '../../../state/send.ts';
import { useSay } from '../../../text/language.tsx';

/** Calls the meeting off, with the reason that those who were called will want. */
export function CancelMeeting({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { meeting, act } = useOpenMeeting();
  const { tell } = useNotices();
  const [why, setWhy] = useState('');
  const isTooLong = why.length > longest.line;
  const cancel = async (): Promise<CallFailure | null> => {
    if (isTooLong) return null;
    const sent = await send({ command: 'cancelMeeting', meeting: meeting.id, why: onOneLine(why).trim() });
    if (!sent.ok) return sent.failure;
    tell(say('cancel.told'), () => void act({ command: 'undo', of: sent.id }));
    onClose();
    return null;
  };
  return (
    <FormDialog title={say('cancel.title')} submit={say('cancel.button')} onSubmit={cancel} onClose={onClose}>
      <p>{say(meeting.calledOn === null ? 'cancel.about.draft' : 'cancel.about.called')}</p>
      <TextField label={say('cancel.why')} value={why} onChange={setWhy} autoFocus error={isTooLong ? say('field.tooLong', { count: why.length, most: longest.line }) : null} />
    </FormDialog>
  );
}
