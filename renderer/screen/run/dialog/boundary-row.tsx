import { useState, type KeyboardEvent } from 'react';
import { readTime } from '../../../../domain/capture/read-time.ts';
import type { CallFailure } from '../../../../domain/contract/call.ts';
import { mending, type Boundary } from '../../../../domain/meeting/timing/boundaries.ts';
import { clockAt } from '../../../../domain/text/dates.ts';
import { useAnnounce } from '../../../component/announcer.tsx';
import { TextField, type TextElement } from '../../../component/text-field.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { isoOf, send } from '../../../state/send.ts';
import { failureText } from '../../../text/failure.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import styles from './mend-times.module.css';
import { useNameOfSpan } from './name-of-span.ts';

/** One boundary: its time, what ended and began there, and how far it can be moved. */
export function BoundaryRow({ boundary, isFirst }: { readonly boundary: Boundary; readonly isFirst: boolean }) {
  const say = useSay();
  const nameOf = useNameOfSpan();
  const { typed, type, error, keep } = useMending(boundary);
  const { ends, begins } = boundary;
  const keyDown = (event: KeyboardEvent<TextElement>): void => {
    if (event.key === 'Enter') void keep();
  };
  return (
    <li className={styles['boundary']}>
      <div className={styles['time']}>
        <TextField
          label={say(ends === null ? 'mend.time.begins' : begins === null ? 'mend.time.ends' : 'mend.time.both', { ends: nameOf(ends), begins: nameOf(begins) })}
          hideLabel
          value={typed}
          onChange={type}
          onLeave={() => void keep()}
          onKeyDown={keyDown}
          error={error}
          autoFocus={isFirst}
        />
      </div>
      <div className={styles['what']}>
        {ends !== null && <p className={styles['ends']}>{say('mend.ends', { what: nameOf(ends) })}</p>}
        {begins !== null && <p className={styles['begins']}>{say('mend.begins', { what: nameOf(begins) })}</p>}
      </div>
      <Limits boundary={boundary} />
    </li>
  );
}

/** What is typed stays as long as it is wrong; once it is recorded the field follows the record again. */
function useMending(boundary: Boundary) {
  const say = useSay();
  const language = useLanguage();
  const announce = useAnnounce();
  const { meeting, zone } = useOpenMeeting();
  const [changed, type] = useState<string | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [isTried, setTried] = useState(false);
  const typed = changed ?? clockAt(language, boundary.at, zone);
  const time = readTime(typed);
  const read = time === null ? null : mending(boundary, time, zone);
  const keep = async (): Promise<void> => {
    setTried(true);
    if (changed === null || read === null || read.kind === 'too-early' || read.kind === 'too-late') return;
    if (read.kind === 'moved') {
      const { span, edge } = boundary;
      const sent = await send({ command: 'mendTime', meeting: meeting.id, span, edge, at: isoOf(read.at) });
      setFailure(sent.ok ? null : sent.failure);
      if (!sent.ok) return;
      announce(say('mend.done', { before: clockAt(language, boundary.at, zone), after: clockAt(language, read.at, zone) }));
    }
    type(null);
    setTried(false);
  };
  const said = (instant: number): string => clockAt(language, instant, zone);
  const error = (): string | null => {
    if (failure !== null) return failureText(language, failure);
    if (!isTried || changed === null) return null;
    if (read === null) return say('mend.wrong');
    if (read.kind === 'too-early') return say('mend.tooEarly', { time: said(read.lowest) });
    return read.kind === 'too-late' ? say('mend.tooLate', { time: said(read.highest) }) : null;
  };
  return { typed, type: (text: string) => (setFailure(null), type(text)), error: error(), keep };
}

function Limits({ boundary: { lowest, highest } }: { readonly boundary: Boundary }) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useOpenMeeting();
  const said = (instant: number | null): string => (instant === null ? '' : clockAt(language, instant, zone));
  const values = { lowest: said(lowest), highest: said(highest) };
  if (lowest === null) return <p className={styles['limits']}>{highest === null ? '' : say('mend.limit.latest', values)}</p>;
  return <p className={styles['limits']}>{say(highest === null ? 'mend.limit.earliest' : 'mend.limit.between', values)}</p>;
}
