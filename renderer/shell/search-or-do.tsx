import { lazy, Suspense, useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Dialog } from '../component/dialog.tsx';
import { Marked } from '../component/marked.tsx';
import { NewMeeting } from '../meeting/new-meeting.tsx';
import { useSurroundings } from '../state/current-group.tsx';
import { useSay } from '../text/language.tsx';
import { useDeeds, type Deed } from './deeds.ts';
import { useFound } from './found.ts';
import styles from './search-or-do.module.css';

const PlanSeries = lazy(async () => ({ default: (await import('../screen/meetings/series/plan-series.tsx')).PlanSeries }));

interface SearchOrDoProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onHelp: () => void;
}

/** Finds anything and does anything, from the keyboard. */
export function SearchOrDo({ isOpen, onClose, onHelp }: SearchOrDoProps) {
  const say = useSay();
  const { shell, group } = useSurroundings();
  const [planning, setPlanning] = useState<'one' | 'several' | null>(null);
  return (
    <>
      <Dialog title={say('search.open')} isOpen={isOpen} onClose={onClose}>
        <Search
          onHelp={onHelp}
          onPlan={() => setPlanning('one')}
          onSeries={() => setPlanning('several')}
          onChosen={(deed) => {
            onClose();
            deed.act();
          }}
        />
      </Dialog>
      {group !== null && <NewMeeting group={group} today={shell.today} isOpen={planning === 'one'} onClose={() => setPlanning(null)} />}
      {group !== null && planning === 'several' && (
        <Suspense>
          <PlanSeries group={group} today={shell.today} onClose={() => setPlanning(null)} />
        </Suspense>
      )}
    </>
  );
}

interface SearchProps {
  readonly onHelp: () => void;
  readonly onPlan: () => void;
  readonly onSeries: () => void;
  readonly onChosen: (deed: Deed) => void;
}

function Search({ onHelp, onPlan, onSeries, onChosen }: SearchProps) {
  const say = useSay();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const sought = useDeferredValue(typed.trim());
  const deeds = useDeeds(sought, { onHelp, onPlan, onSeries });
  const found = useFound(sought);
  const shown = [...deeds, ...(found ?? [])];
  const at = Math.min(place, Math.max(0, shown.length - 1));
  const chosen = shown[at];
  // Whoever types fast presses Enter before what was typed has been found: the line that stood there before was not meant.
  const isBehind = sought !== typed.trim() || (chosen === undefined && found === null);
  const isWanted = useRef(false);
  useEffect(() => {
    if (!isWanted.current || isBehind) return;
    isWanted.current = false;
    if (chosen !== undefined) onChosen(chosen);
  }, [isBehind, chosen, onChosen]);
  const pressed = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && shown.length > 0) {
      event.preventDefault();
      setPlace((at + step + shown.length) % shown.length);
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (isBehind) isWanted.current = true;
    else if (chosen !== undefined) onChosen(chosen);
  };
  return (
    <div className={styles['search']}>
      <input
        className={styles['input']}
        role="combobox"
        aria-label={say('search.open')}
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown[at] === undefined ? undefined : `${id}-${at}`}
        aria-autocomplete="list"
        autoFocus
        placeholder={say('search.placeholder')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setPlace(0);
          isWanted.current = false;
        }}
        onKeyDown={pressed}
      />
      <div id={`${id}-list`} className={styles['list']} role="listbox" aria-label={say('search.results')}>
        {shown.map((deed, index) => (
          <Row key={deed.id} id={`${id}-${index}`} deed={deed} isHere={index === at} onChosen={() => onChosen(deed)} />
        ))}
      </div>
      <p className={styles['nothing']} role="status">
        {shown.length === 0 ? say('search.nothing') : ''}
      </p>
    </div>
  );
}

function Row({ id, deed, isHere, onChosen }: { readonly id: string; readonly deed: Deed; readonly isHere: boolean; readonly onChosen: () => void }) {
  return (
    // The keys belong to the field above, as in every combobox.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isHere}
      className={styles['row']}
      onClick={onChosen}
      onKeyDown={() => {}}
      ref={(row) => {
        if (isHere) row?.scrollIntoView({ block: 'nearest' });
      }}
    >
      <span className={styles['kind']}>{deed.kind}</span>
      <span className={styles['words']}>
        <Marked text={deed.text} ranges={deed.ranges} />
      </span>
      {deed.detail !== '' && <span className={styles['detail']}>{deed.detail}</span>}
    </div>
  );
}
