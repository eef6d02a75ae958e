import { useState } from 'react';
import { Button } from '../../component/button.tsx';
import { Choice } from '../../component/choice.tsx';
import { FormDialog } from '../../component/form-dialog.tsx';
import { TextField } from '../../component/text-field.tsx';
import { useShownItems } from '../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useFinish } from '../../meeting/use-finish.ts';
import { useDraft } from '../../state/draft.ts';
import { newId } from '../../state/id.ts';
import { useSay } from '../../text/language.tsx';
import styles from './panels.module.css';

/** A settled text is not changed: what was wrong in it is said beside it, with its day. */
export function Corrections() {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles['buttons']}>
      <Button size="small" onPress={() => setOpen(true)}>
        {say('paper.correct')}
      </Button>
      {isOpen && <CorrectionDialog onClose={() => setOpen(false)} />}
    </div>
  );
}

const whole = 'whole';

function CorrectionDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const shown = useShownItems();
  const finish = useFinish({ onClose });
  const [text, setText] = useDraft(`correction:${meeting.id}`);
  const [item, setItem] = useState(whole);
  const [isTried, setTried] = useState(false);
  const record = async () => {
    const correction = { command: 'correctMinutes' as const, id: newId(), meeting: meeting.id, item: item === whole ? null : item, text: text.trim() };
    const failure = await finish([correction], say('paper.correct.told'));
    if (failure === null) setText('');
    return failure;
  };
  const submit = () => {
    setTried(true);
    return text.trim() === '' ? null : record();
  };
  const items = meeting.items.filter(({ number }) => number !== null);
  return (
    <FormDialog title={say('paper.correct')} submit={say('paper.correct.add')} onSubmit={submit} onClose={onClose}>
      <p className={styles['text']}>{say('paper.correct.intro')}</p>
      <Choice
        label={say('paper.correct.about')}
        value={item}
        onChange={setItem}
        options={[
          { value: whole, text: say('paper.correct.whole') },
          ...items.map((each) => ({ value: each.id, text: say('item.heading', { number: each.number ?? 0, title: shown(each).title }) })),
        ]}
      />
      <TextField
        label={say('paper.correct.text')}
        value={text}
        onChange={setText}
        error={isTried && text.trim() === '' ? say('paper.correct.empty') : null}
        isLong
        isDocument
        autoFocus
      />
    </FormDialog>
  );
}
