import { MessageSquarePlus, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { dayAndMonth } from '../../../domain/text/dates.ts';
import type { MySuggestion } from '../../../domain/view/screen/today/my-suggestion.ts';
import { Button, IconButton } from '../../component/button.tsx';
import { useAct } from '../../keys/keys.tsx';
import { useRecorder } from '../../state/recorder.ts';
import { hashOf, meetingPlace } from '../../state/place.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { Card } from './card.tsx';
import styles from './suggestions.module.css';

const SuggestItem = lazy(async () => ({ default: (await import('../../suggestion/suggest-item.tsx')).SuggestItem }));

/** What the person wants the group to take up, and what became of it. */
export function Suggestions({ suggestions }: { readonly suggestions: readonly MySuggestion[] }) {
  const say = useSay();
  const act = useAct();
  const [changed, setChanged] = useState<MySuggestion | null>(null);
  return (
    <Card title={say('today.suggestions.title')}>
      {suggestions.length === 0 && <p className={styles['quiet']}>{say('today.suggestions.none')}</p>}
      <ul>
        {suggestions.map((suggestion) => (
          <Row key={suggestion.id} suggestion={suggestion} onChange={() => setChanged(suggestion)} />
        ))}
      </ul>
      <Button size="small" icon={MessageSquarePlus} onPress={() => void act('suggestItem')}>
        {say('key.suggestItem')}
      </Button>
      {changed !== null && (
        <Suspense>
          <SuggestItem group={{ id: changed.group, shortName: changed.groupName }} suggestion={changed} onClose={() => setChanged(null)} />
        </Suspense>
      )}
    </Card>
  );
}

function Row({ suggestion, onChange }: { readonly suggestion: MySuggestion; readonly onChange: () => void }) {
  const say = useSay();
  const { record } = useRecorder();
  const { id, title, fate } = suggestion;
  const withdraw = (): void => void record({ command: 'withdrawSuggestion', suggestion: id }, say('suggest.withdrawn'));
  return (
    <li className={styles['row']}>
      <div className={styles['words']}>
        {fate.kind === 'waiting' ? (
          <button type="button" className={styles['title']} aria-label={say('suggest.change.label', { title })} onClick={onChange}>
            {title}
          </button>
        ) : (
          <p className={styles['title']}>{title}</p>
        )}
        <FateOf suggestion={suggestion} />
      </div>
      {fate.kind === 'waiting' && <IconButton icon={X} label={say('suggest.withdraw', { title })} onPress={withdraw} />}
    </li>
  );
}

function FateOf({ suggestion: { fate, on, groupName } }: { readonly suggestion: MySuggestion }) {
  const say = useSay();
  const language = useLanguage();
  if (fate.kind === 'waiting') return <p className={styles['fate']}>{say('today.suggestions.waiting', { group: groupName, date: dayAndMonth(language, on) })}</p>;
  if (fate.kind === 'on-agenda') {
    return (
      <a className={styles['fate']} href={hashOf(meetingPlace(fate.meeting))}>
        {say('today.suggestions.onAgenda', { group: groupName, date: dayAndMonth(language, fate.day) })}
      </a>
    );
  }
  const words = { date: dayAndMonth(language, fate.on), motive: fate.motive };
  return <p className={styles['fate']}>{say(fate.motive === '' ? 'today.suggestions.declined.plain' : 'today.suggestions.declined', words)}</p>;
}
