import { fewestMessages, mostMessages, type Closing } from '../../../domain/view/screen/closing/closing.ts';
import { mendingArea } from '../../component/next-field.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useSay } from '../../text/language.tsx';
import { MessageCard } from './message-card.tsx';
import { NewMessage } from './new-message.tsx';
import { Step } from './step.tsx';
import type { PlaceOfStep } from './steps.tsx';
import styles from './messages.module.css';

/** Three to five messages that every manager is to hear, each with its reason and a time. */
export function MessagesStep({ closing, place }: { readonly closing: Closing; readonly place: PlaceOfStep }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { messages } = meeting;
  const note = noteOf(messages.length);
  return (
    <Step number={3} title={say('close.messages')} change={`${messages.length} ${messages.filter(({ why }) => why !== '').length}`} {...place} {...(note === null ? {} : { note: say(note, { count: messages.length, left: fewestMessages - messages.length }) })}>
      {messages.length > 0 && (
        <ul className={styles['messages']} {...mendingArea}>
          {messages.map((message) => (
            <MessageCard key={message.id} message={message} decisions={closing.decisions} />
          ))}
        </ul>
      )}
      {meeting.state !== 'finalised' && <NewMessage decisions={closing.decisions} />}
    </Step>
  );
}

function noteOf(count: number): 'close.messages.none' | 'close.messages.few' | 'close.messages.many' | null {
  if (count === 0) return 'close.messages.none';
  if (count < fewestMessages) return 'close.messages.few';
  return count > mostMessages ? 'close.messages.many' : null;
}
