import type { Item, ResultKind } from '../../../domain/meeting/item.ts';
import type { Closing } from '../../../domain/view/screen/closing/closing.ts';
import { Button } from '../../component/button.tsx';
import { Choice, type Option } from '../../component/choice.tsx';
import { useKeys } from '../../keys/keys.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useTellingRecord } from '../../meeting/telling-record.ts';
import { useShownItems } from '../../meeting/for-the-room.tsx';
import { useSay } from '../../text/language.tsx';
import { Step } from './step.tsx';
import type { PlaceOfStep } from './steps.tsx';
import styles from './steps.module.css';

/** Every item has a result: those without are listed, each can get one, and the rest goes to the next meeting with one key. */
export function ResultsStep({ closing: { results, withoutResult, current }, place }: { readonly closing: Closing; readonly place: PlaceOfStep }) {
  const say = useSay();
  const rest = withoutResult.filter(({ id }) => id !== current);
  const counts = results.map(({ kind, count }) => say(`close.result.${kind}`, { count })).join(', ');
  return (
    <Step number={1} title={say('close.results')} change={String(withoutResult.length)} {...place} {...(counts === '' ? {} : { note: counts })}>
      {withoutResult.length > 0 && (
        <>
          <p className={styles['warned']}>{say('close.results.missing', { count: withoutResult.length })}</p>
          <ul className={styles['items']}>
            {withoutResult.map((item) => (
              <ItemWithoutResult key={item.id} item={item} isCurrent={item.id === current} />
            ))}
          </ul>
          {rest.length > 0 && <PostponeRest />}
        </>
      )}
    </Step>
  );
}

function PostponeRest() {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const tellingRecord = useTellingRecord();
  const postpone = async (): Promise<boolean> => tellingRecord({ command: 'postponeRest', meeting: meeting.id }, say('close.rest.done'));
  useKeys({ postpone: () => void postpone() });
  return (
    <div className={styles['buttons']}>
      <Button size="small" keyName="postpone" onPress={() => void postpone()}>
        {say('close.rest')}
      </Button>
    </div>
  );
}

const none = 'none';
/** What can be said of an item here; handing one over names a group, and is done where the item is run. */
const choices = ['done', 'decided', 'postponed', 'parked', 'struck'] as const satisfies readonly ResultKind[];
type Chosen = (typeof choices)[number] | typeof none;

function ItemWithoutResult({ item, isCurrent }: { readonly item: Item; readonly isCurrent: boolean }) {
  const say = useSay();
  const shown = useShownItems()(item);
  const { meeting, act } = useOpenMeeting();
  const title = item.number === null ? shown.title : say('item.heading', { number: item.number, title: shown.title });
  const fitting = item.type === 'break' ? (['done', 'struck'] as const) : choices;
  const options: readonly Option<Chosen>[] = [
    { value: none, text: say(isCurrent ? 'close.result.running' : 'close.result.choose') },
    ...fitting.map((value) => ({ value, text: say(`close.choose.${value}`) })),
  ];
  const choose = (value: Chosen): void => {
    if (value === none) return;
    void act({ command: 'setResult', meeting: meeting.id, item: item.id, result: value, ...(value === 'postponed' ? { reason: 'not-reached' as const } : {}) });
  };
  return (
    <li className={styles['item']}>
      <span className={styles['itemTitle']}>{title}</span>
      <Choice label={say('close.result.of', { title })} hideLabel value={none} options={options} onChange={choose} />
    </li>
  );
}
