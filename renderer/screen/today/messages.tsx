import type { LocalDate } from '../../../domain/kernel/calendar.ts';
import { latestInWords, urgencyOf } from '../../../domain/text/due.ts';
import type { MessageToPassOn } from '../../../domain/view/screen/today/message-to-pass-on.ts';
import { Pill } from '../../component/pill.tsx';
import { hashOf, meetingPlace } from '../../state/place.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { Card } from './card.tsx';
import styles from './messages.module.css';

/** What the latest meetings want everybody to know, why, and by when. */
export function Messages({ messages, today }: { readonly messages: readonly MessageToPassOn[]; readonly today: LocalDate }) {
  const say = useSay();
  if (messages.length === 0) return null;
  return (
    <Card title={say('today.messages.title')}>
      <ul>
        {messages.map((message) => (
          <Message key={message.id} message={message} today={today} />
        ))}
      </ul>
    </Card>
  );
}

function Message({ message: { text, why, latest, meeting, meetingName }, today }: { readonly message: MessageToPassOn; readonly today: LocalDate }) {
  const say = useSay();
  const language = useLanguage();
  const isSoon = latest !== null && urgencyOf(latest.slice(0, 10), today) === 'soon';
  return (
    <li className={styles['message']}>
      <p className={styles['text']}>{text}</p>
      {why !== '' && (
        <p className={styles['why']}>
          <b>{say('message.whyLead')}</b> {why}
        </p>
      )}
      <div className={styles['foot']}>
        <a href={hashOf(meetingPlace(meeting, 'document'))}>{say('message.from', { meeting: meetingName })}</a>
        {latest !== null && <Pill tone={isSoon ? 'warn' : 'neutral'}>{latestInWords(language, latest, today)}</Pill>}
      </div>
    </li>
  );
}
