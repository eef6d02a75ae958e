import { useState } from 'react';
import { inert } from '../../../domain/view/minutes/inert.ts';
import { correctionOf, type LateFact } from '../../../domain/view/screen/late-facts.ts';
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
  const { late } = useOpenMeeting();
  const [isOpen, setOpen] = useState(false);
  const [told, setTold] = useState<LateFact | null>(null);
  return (
    <>
      {late.length > 0 && <LateFacts late={late} onTell={setTold} />}
      <div className={styles['buttons']}>
        <Button size="small" onPress={() => setOpen(true)}>
          {say('paper.correct')}
        </Button>
      </div>
      {isOpen && <CorrectionDialog fact={null} onClose={() => setOpen(false)} />}
      {told !== null && <CorrectionDialog key={told.id} fact={told} onClose={() => setTold(null)} />}
    </>
  );
}

/** What came after the text was settled: each may be told in a correction. */
function LateFacts({ late, onTell }: { readonly late: readonly LateFact[]; readonly onTell: (fact: LateFact) => void }) {
  const say = useSay();
  return (
    <section className={styles['late']} aria-label={say('paper.late', { count: late.length })}>
      <h3 className={styles['lateTitle']}>{say('paper.late', { count: late.length })}</h3>
      <ul className={styles['lateList']}>
        {late.map((fact) => (
          <li key={fact.id}>
            <p className={styles['text']}>
              {say(`paper.late.${fact.kind}`, { text: fact.isClosed ? say('item.closed') : inert(fact.text) })}
            </p>
            <Button size="small" onPress={() => onTell(fact)}>
              {say('paper.late.correct')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const whole = 'whole';

/** @param fact what came late and is to be told; null for any correction */
function CorrectionDialog({ fact, onClose }: { readonly fact: LateFact | null; readonly onClose: () => void }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const shown = useShownItems();
  const finish = useFinish({ onClose });
  const draft = useDraft(`correction:${meeting.id}`);
  const told = useState(fact?.text ?? '');
  const [text, setText] = fact === null ? draft : told;
  const [item, setItem] = useState(fact?.item ?? whole);
  const [isTried, setTried] = useState(false);
  const record = async () => {
    const correction = { command: 'correctMinutes' as const, id: fact === null ? newId() : correctionOf(fact), meeting: meeting.id, item: item === whole ? null : item, text: text.trim() };
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
