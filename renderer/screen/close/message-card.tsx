import { X } from 'lucide-react';
import { readTime } from '../../../domain/capture/read-time.ts';
import type { LocalDateTime } from '../../../domain/kernel/calendar.ts';
import { longest } from '../../../domain/kernel/longest.ts';
import type { Message } from '../../../domain/message/message.ts';
import { clock } from '../../../domain/text/dates.ts';
import type { ReadDecision } from '../../../domain/view/screen/closing/closing.ts';
import { Button, IconButton } from '../../component/button.tsx';
import { MendableDate } from '../../component/mendable-date.tsx';
import { MendableText } from '../../component/mendable-text.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useTellingRecord } from '../../meeting/telling-record.ts';
import { useSurroundings } from '../../state/current-group.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './messages.module.css';
import { onOneLine } from '../../../domain/text/cleaned.ts';
import { useSaving } from './saving.ts';

interface MessageCardProps {
  readonly message: Message;
  readonly decisions: readonly ReadDecision[];
}

/** One message: what, why, and by when it is passed on. */
export function MessageCard({ message, decisions }: MessageCardProps) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const save = useSaving();
  const about = { command: 'changeMessage', meeting: meeting.id, message: message.id } as const;
  const isReadOnly = meeting.state === 'finalised';
  return (
    <li className={styles['card']}>
      <div className={styles['text']}>
        <MendableText
          label={say('close.message.text')}
          value={message.text}
          save={async (typed) => (typed.trim() === '' ? say('close.message.empty') : save({ ...about, text: onOneLine(typed) }))}
          isLong
          most={longest.line}
          isReadOnly={isReadOnly}
        />
      </div>
      <div className={[styles['line'], styles['missing']].join(' ')}>
        {message.why !== '' && <span aria-hidden="true">{say('close.message.whyLead')}</span>}
        <MendableText
          label={say('close.message.why')}
          value={message.why}
          save={async (typed) => save({ ...about, why: typed.trim() })}
          isLong
          placeholder={say('close.message.whyMissing')}
          isReadOnly={isReadOnly}
        />
      </div>
      {message.why === '' && !isReadOnly && <Motives decisions={decisions} take={(why) => void save({ ...about, why })} />}
      <Latest latest={message.latest} save={async (latest) => save({ ...about, latest })} isReadOnly={isReadOnly} />
      {!isReadOnly && <Withdraw message={message} />}
    </li>
  );
}

/** The motive of a decision is the reason of its message. */
function Motives({ decisions, take }: { readonly decisions: readonly ReadDecision[]; readonly take: (motive: string) => void }) {
  const say = useSay();
  const withMotive = decisions.filter(({ decision, closed }) => !closed && decision.motive.trim() !== '');
  if (withMotive.length === 0) return null;
  return (
    <div className={styles['suggestions']}>
      {withMotive.map(({ decision, number }) => (
        <Button key={decision.id} size="small" look="quiet" onPress={() => take(decision.motive)} label={say('close.message.takeMotive.whole', { number, motive: decision.motive })}>
          {say('close.message.takeMotive', { number })}
        </Button>
      ))}
    </div>
  );
}

interface LatestProps {
  readonly latest: LocalDateTime | null;
  readonly save: (latest: LocalDateTime | null) => Promise<string | null>;
  readonly isReadOnly: boolean;
}

/** What is usual when only one of day and time is known. */
const usualTime = '16:00';

function Latest({ latest, save, isReadOnly }: LatestProps) {
  const say = useSay();
  const language = useLanguage();
  const { shell } = useSurroundings();
  const [date = null, time = usualTime] = latest?.split('T') ?? [];
  const saveTime = async (typed: string): Promise<string | null> => {
    const read = readTime(typed);
    if (read === null) return say('close.message.timeWrong');
    return date === null ? null : save(`${date}T${read}`);
  };
  return (
    <div className={styles['latest']}>
      <span aria-hidden="true">{say('close.message.latest')}</span>
      <MendableDate
        label={say('close.message.day')}
        value={{ date, nextMeeting: false }}
        save={async (when) => save(when.date === null ? null : `${when.date}T${time}`)}
        today={shell.today}
        placeholder={say('close.message.noDay')}
        isReadOnly={isReadOnly}
        />
      {date !== null && (
        <>
          <span aria-hidden="true">{say('close.message.clock')}</span>
          <MendableText label={say('close.message.time')} value={clock(language, time)} save={saveTime} isReadOnly={isReadOnly} />
        </>
      )}
    </div>
  );
}

function Withdraw({ message }: { readonly message: Message }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const tellingRecord = useTellingRecord();
  const withdraw = async (): Promise<boolean> => tellingRecord({ command: 'withdrawMessage', meeting: meeting.id, message: message.id }, say('close.message.withdrawn'));
  return (
    <div className={styles['remove']}>
      <IconButton icon={X} label={say('close.message.withdraw', { text: message.text })} onPress={() => void withdraw()} />
    </div>
  );
}
