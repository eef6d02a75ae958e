import { clockAt } from '../../../../domain/text/dates.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { roundedMinutes } from '../../../../domain/meeting/timing/spans.ts';
import { elapsed } from '../../../../domain/meeting/timing/spans.ts';
import { timelineOf } from '../../../../domain/view/screen/run/timeline.ts';
import { Button } from '../../../component/button.tsx';
import { Dialog } from '../../../component/dialog.tsx';
import { TypeMark } from '../../../component/type-mark.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useFromNow } from '../../../state/now.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { useTitleOutside } from '../item-words.ts';
import { useRunning } from '../running-context.tsx';
import { useGoTo } from '../state/use-go-to.ts';
import styles from './timeline-dialog.module.css';

/** The timeline as a list: the same as the picture says, in words and numbers. */
export function TimelineDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const say = useSay();
  return (
    <Dialog title={say('run.timeline')} isOpen={isOpen} onClose={onClose} width="wide">
      <Rows onClose={onClose} />
    </Dialog>
  );
}

const minute = 60_000;

function Rows({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, zone } = useOpenMeeting();
  const now = useFromNow((instant) => Math.floor(instant / minute) * minute);
  const { blocks, end, forecast } = timelineOf(meeting, now, zone);
  const actual = roundedMinutes(meeting.items.map((item) => elapsed(meeting.spans, item.id, now)));
  return (
    <>
      <p className={styles['ends']}>{say('run.timeline.ends', { end: clockAt(language, end, zone), forecast: clockAt(language, forecast, zone) })}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            {(['item', 'time', 'planned', 'actual', 'state'] as const).map((column) => (
              <th key={column} scope="col" className={styles[column]}>
                {say(`run.column.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span className="only-spoken">{say('run.timeline.go')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {meeting.items.map((item, index) => {
            const own = blocks.filter((block) => block.item?.id === item.id);
            const [first] = own;
            const last = own.at(-1);
            const times = first === undefined || last === undefined ? '' : say('run.timeline.span', { from: clockAt(language, first.from, zone), to: clockAt(language, last.to, zone) });
            return <Row key={item.id} item={item} times={times} actual={actual[index] ?? 0} onClose={onClose} />;
          })}
        </tbody>
      </table>
    </>
  );
}

function Row({ item, times, actual, onClose }: { readonly item: Item; readonly times: string; readonly actual: number; readonly onClose: () => void }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { current } = useRunning();
  const goTo = useGoTo();
  const titleOutside = useTitleOutside();
  const isHere = item.id === current?.id;
  const isBegun = meeting.spans.some((span) => span.item === item.id);
  const title = item.number === null ? titleOutside(item) : say('item.heading', { number: item.number, title: titleOutside(item) });
  return (
    <tr aria-current={isHere ? 'step' : undefined} className={isHere ? styles['here'] : ''}>
      <th scope="row" className={styles['title']}>
        {title} <TypeMark type={item.type} />
      </th>
      <td className={styles['time']}>{times}</td>
      <td className={styles['planned']}>{item.planned ?? item.minutes}</td>
      <td className={styles['actual']}>{isBegun ? actual : '–'}</td>
      <td>{isHere ? say('run.state.here') : item.result === null ? say(isBegun ? 'run.state.begun' : 'run.state.waiting') : say(`result.short.${item.result.kind}`)}</td>
      <td>
        {!isHere && (
          <Button
            size="small"
            label={say('run.timeline.go.which', { title })}
            onPress={() => {
              onClose();
              goTo(item);
            }}
          >
            {say('run.timeline.go')}
          </Button>
        )}
      </td>
    </tr>
  );
}
