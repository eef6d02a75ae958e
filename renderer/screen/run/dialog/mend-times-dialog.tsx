import { find } from '../../../../domain/kernel/list.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { boundariesOf } from '../../../../domain/meeting/timing/boundaries.ts';
import { clockAt } from '../../../../domain/text/dates.ts';
import { Button } from '../../../component/button.tsx';
import { CheckField } from '../../../component/check-field.tsx';
import { Dialog } from '../../../component/dialog.tsx';
import { useItemsOutside } from '../../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useNow } from '../../../state/now.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { BoundaryRow } from './boundary-row.tsx';
import type { RunDialogProps } from './dialog-props.ts';
import parts from './dialog-parts.module.css';
import styles from './mend-times.module.css';
import { useNameOfSpan } from './name-of-span.ts';

/** "Rätta tider": every boundary of the meeting with its time, what was mended before, and what is not to be measured at all. */
export function MendTimesDialog({ isOpen, onClose }: RunDialogProps) {
  const say = useSay();
  return (
    <Dialog
      title={say('key.mendTimes')}
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      actions={
        <Button look="primary" onPress={onClose}>
          {say('dialog.ready')}
        </Button>
      }
    >
      <Content />
    </Dialog>
  );
}

/** Milliseconds. Nothing began after now, and now moves. */
const glance = 10_000;

function Content() {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const now = useNow(glance);
  const boundaries = boundariesOf(meeting, now);
  if (boundaries.length === 0) return <p className={parts['intro']}>{say('mend.none')}</p>;
  const measured = meeting.items.filter(({ id }) => meeting.spans.some(({ item }) => item === id));
  return (
    <div className={styles['content']}>
      <p className={parts['quiet']}>{say('mend.intro')}</p>
      <ol className={styles['boundaries']}>
        {boundaries.map((boundary, index) => (
          <BoundaryRow key={`${boundary.span} ${boundary.edge}`} boundary={boundary} isFirst={index === 0} />
        ))}
      </ol>
      <History />
      <fieldset className={styles['section']}>
        <legend className={styles['heading']}>{say('mend.notMeasured')}</legend>
        <div className={styles['measured']}>
          {measured.map((item) => (
            <Measured key={item.id} item={item} />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function History() {
  const say = useSay();
  const language = useLanguage();
  const nameOf = useNameOfSpan();
  const { meeting, zone } = useOpenMeeting();
  if (meeting.mendedTimes.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h3 className={styles['heading']}>{say('mend.history')}</h3>
      <ul>
        {meeting.mendedTimes.map(({ id, span, edge, before, after }) => (
          <li key={id} className={parts['quiet']}>
            {say(`mend.history.${edge}`, {
              what: nameOf(find(meeting.spans, span) ?? null),
              before: clockAt(language, before, zone),
              after: clockAt(language, after, zone),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Measured({ item }: { readonly item: Item }) {
  const shown = useItemsOutside();
  const { meeting, act } = useOpenMeeting();
  const leaveOut = (isLeftOut: boolean): void => void act({ command: 'setMeasured', meeting: meeting.id, item: item.id, measured: !isLeftOut });
  return <CheckField label={shown(item).title} isChecked={item.notMeasured} onChange={leaveOut} />;
}
