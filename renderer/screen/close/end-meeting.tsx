import { useState } from 'react';
import { clockAt } from '../../../domain/text/dates.ts';
import type { Closing } from '../../../domain/view/screen/closing/closing.ts';
import { endingAt, isForgotten } from '../../../domain/view/screen/closing/ending.ts';
import { readTime } from '../../../domain/capture/read-time.ts';
import type { Instant } from '../../../domain/kernel/calendar.ts';
import { Button } from '../../component/button.tsx';
import { Dialog } from '../../component/dialog.tsx';
import { useNotices } from '../../component/notices.tsx';
import { TextField } from '../../component/text-field.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useFinish } from '../../meeting/use-finish.ts';
import { useOneAtATime } from '../../state/one-at-a-time.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './end-meeting.module.css';
import { endCommands } from './end-commands.ts';
import { LeftList } from './left-list.tsx';

/** Ends the meeting: says what is left and when it can be done, and holds nobody in the room. */
export function EndMeeting({ closing, now }: { readonly closing: Closing; readonly now: Instant }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onPress={() => setOpen(true)}>
        {say('close.end')}
      </Button>
      {isOpen && <EndDialog closing={closing} now={now} onClose={() => setOpen(false)} />}
    </>
  );
}

function EndDialog({ closing, now, onClose }: { readonly closing: Closing; readonly now: Instant; readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, zone } = useOpenMeeting();
  const { tellFailure } = useNotices();
  const finish = useFinish({ onClose });
  const once = useOneAtATime();
  const clockNow = clockAt(language, now, zone);
  const forgotten = isForgotten(meeting, now, zone);
  const [changed, setTyped] = useState<string | null>(forgotten ? '' : null);
  const typed = changed ?? clockNow;
  const [error, setError] = useState<string | null>(null);
  const end = async (): Promise<void> => {
    const time = readTime(typed);
    // What nobody has changed means this very moment, however long the dialog has been open.
    const ending = changed === null ? { ok: true as const, at: Date.now() } : time === null ? null : endingAt(meeting, time, now, zone);
    if (ending === null) return setError(say(typed.trim() === '' ? 'close.end.timeMissing' : 'close.end.timeWrong'));
    if (!ending.ok) return setError(say('close.end.beforeStart'));
    const failure = await finish(endCommands(meeting, closing, ending.at), say('close.end.told', { time: clockAt(language, ending.at, zone) }));
    if (failure !== null) tellFailure(failure);
  };
  return (
    <Dialog
      title={say('close.end.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say('close.end.cancel')}</Button>
          <Button look="primary" onPress={() => once(end)}>
            {say('close.end')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        {meeting.state === 'running' && (
          <div className={styles['time']}>
            <TextField
              label={say('close.end.time')}
              value={typed}
              onChange={setTyped}
              error={error}
              onKeyDown={(event) => event.key === 'Enter' && once(end)}
              {...(forgotten ? { hint: say('close.end.forgotten') } : {})}
              autoFocus
            />
          </div>
        )}
        <LeftList closing={closing} />
      </div>
    </Dialog>
  );
}
