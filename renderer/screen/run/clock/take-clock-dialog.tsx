import { nameOf } from '../../../../domain/view/labels.ts';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { send } from '../../../state/send.ts';
import { useSay } from '../../../text/language.tsx';

/** The clock is another device's: whoever takes it over knows it. @param goOn what was to be done with it */
export function TakeClockDialog({ goOn, onClose }: { readonly goOn: (() => void) | null; readonly onClose: () => void }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const name = useHoldersName();
  const take = async () => {
    const sent = await send({ command: 'takeClock', meeting: meeting.id });
    if (!sent.ok) return sent.failure;
    onClose();
    goOn?.();
    return null;
  };
  return (
    <FormDialog title={say('clock.take.title')} submit={say(goOn === null ? 'clock.take' : 'clock.take.andGoOn')} onSubmit={take} onClose={onClose} width="narrow" focusSubmit>
      <p>{say('clock.take.lead', name)}</p>
      <p>{say('clock.take.meaning')}</p>
    </FormDialog>
  );
}

/** Who holds the clock, as sentences take it. */
export function useHoldersName(): { readonly isKnown: string; readonly name: string } {
  const { clock, view } = useOpenMeeting();
  return clock.person === null ? { isKnown: 'no', name: '' } : { isKnown: 'yes', name: nameOf(view.people, clock.person) };
}
