import { Plus } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { localDateOf } from '../../../domain/kernel/calendar.ts';
import { longest } from '../../../domain/kernel/longest.ts';
import { defaultLatest } from '../../../domain/message/latest.ts';
import { endedOn, type ReadDecision } from '../../../domain/view/screen/closing/closing.ts';
import { Button } from '../../component/button.tsx';
import { TextField, type TextElement } from '../../component/text-field.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useDraft } from '../../state/draft.ts';
import { newId } from '../../state/id.ts';
import { useOneAtATime } from '../../state/one-at-a-time.ts';
import { useSay } from '../../text/language.tsx';
import styles from './messages.module.css';
import { onOneLine } from '../../../domain/text/cleaned.ts';
import { useSaving } from './saving.ts';

/** A message is written, or made of a decision with its motive as the reason. */
export function NewMessage({ decisions }: { readonly decisions: readonly ReadDecision[] }) {
  const say = useSay();
  const { meeting, zone } = useOpenMeeting();
  const save = useSaving();
  const once = useOneAtATime();
  const [text, setText] = useDraft(`message:${meeting.id}`);
  const [error, setError] = useState<string | null>(null);
  const agree = async (words: string, why: string): Promise<string | null> => {
    const line = onOneLine(words);
    if (line.length > longest.line) return say('field.tooLong', { count: line.length, most: longest.line });
    const latest = defaultLatest(endedOn(meeting, zone) ?? localDateOf(Date.now(), zone));
    return save({ command: 'agreeMessage', id: newId(), meeting: meeting.id, text: line, why, latest });
  };
  const pressed = (event: KeyboardEvent<TextElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || text.trim() === '') return;
    event.preventDefault();
    once(async () => {
      const wrong = await agree(text, '');
      setError(wrong);
      if (wrong === null) setText('');
    });
  };
  const free = decisions.filter(({ decision, closed }) => !closed && !meeting.messages.some((message) => message.text === onOneLine(decision.text)));
  return (
    <div className={styles['new']}>
      {free.length > 0 && (
        <div className={styles['suggestions']}>
          {free.map(({ decision, number }) => (
            <Button
              key={decision.id}
              size="small"
              icon={Plus}
              onPress={() => once(async () => setError(await agree(decision.text, decision.motive)))}
              label={say('close.message.fromDecision.whole', { number, text: decision.text })}
            >
              {say('close.message.fromDecision', { number })}
            </Button>
          ))}
        </div>
      )}
      <TextField
        label={say('close.message.new')}
        value={text}
        onChange={setText}
        onKeyDown={pressed}
        error={error}
        hint={say('close.message.newHint')}
        isLong
      />
    </div>
  );
}
