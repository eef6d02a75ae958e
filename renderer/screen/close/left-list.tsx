import { find } from '../../../domain/kernel/list.ts';
import type { Item } from '../../../domain/meeting/item.ts';
import type { Closing } from '../../../domain/view/screen/closing/closing.ts';
import { useShownItems } from '../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useLackingWords } from '../../meeting/lacking-words.ts';
import { useSay } from '../../text/language.tsx';
import { resultOfCurrent } from './end-commands.ts';
import styles from './end-meeting.module.css';

/** What happens to items that have no result yet, and what is left to be done later the same day, by name. */
export function LeftList({ closing }: { readonly closing: Closing }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const titleOf = useTitles();
  const wordsOf = useLackingWords();
  const { withoutResult, current, openSteps, lacking } = closing;
  const running = find(withoutResult, current);
  const rest = withoutResult.filter(({ id, type }) => id !== current && type !== 'break');
  const later = [...lacking.filter(({ kind }) => kind !== 'result').map(wordsOf), ...openSteps.map((step) => say(`close.later.${step}`))];
  return (
    <>
      {running !== undefined && <p>{say(`close.end.current.${resultOfCurrent(meeting, running.id)}`, { title: titleOf(running) })}</p>}
      {rest.length > 0 && <Named heading={say('close.end.rest', { count: rest.length })} names={rest.map(titleOf)} />}
      {later.length > 0 && <Named heading={say('close.end.later')} names={later} />}
      {later.length + withoutResult.length === 0 && <p>{say('close.end.nothingLeft')}</p>}
    </>
  );
}

function Named({ heading, names }: { readonly heading: string; readonly names: readonly string[] }) {
  return (
    <div>
      <p className={styles['heading']}>{heading}</p>
      <ul className={styles['names']}>
        {[...new Set(names)].map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}

function useTitles(): (item: Item) => string {
  const say = useSay();
  const shown = useShownItems();
  return (item) => (item.number === null ? shown(item).title : say('item.heading', { number: item.number, title: shown(item).title }));
}
