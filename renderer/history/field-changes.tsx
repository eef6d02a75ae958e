import { changedPart } from '../../domain/text/changed-part.ts';
import { inert } from '../../domain/view/minutes/inert.ts';
import type { FieldChange } from '../../domain/view/screen/history/step.ts';
import { useSay } from '../text/language.tsx';
import styles from './history.module.css';
import { useHistoryWords } from './words.ts';

/** What each field said before and says after: what has gone is struck, what is new is marked. */
export function FieldChanges({ fields }: { readonly fields: readonly FieldChange[] }) {
  const say = useSay();
  if (fields.length === 0) return null;
  return (
    <dl className={styles['fields']}>
      {fields.map((field) => (
        <div key={field.field} className={styles['field']}>
          <dt>{say(`history.field.${field.field}`)}</dt>
          <dd>
            <Change change={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({ change: { before, after } }: { readonly change: FieldChange }) {
  const words = useHistoryWords();
  const say = useSay();
  const [was, is] = [before, after].map((value) => (value === null ? '' : inert(words.value(value))));
  if (was === undefined || is === undefined || was === '') return <span className={styles['new']}>{is}</span>;
  if (before?.kind !== 'words' || after?.kind !== 'words') {
    return (
      <>
        <del>{was}</del> {is === '' ? <span className={styles['quiet']}>{say('history.emptied')}</span> : <ins>{is}</ins>}
      </>
    );
  }
  const part = changedPart(was, is);
  return (
    <>
      {shortStart(part.start)}
      {part.before !== '' && <del>{part.before}</del>}
      {part.after !== '' && <ins>{part.after}</ins>}
      {shortEnd(part.end)}
    </>
  );
}

/** Characters of what has not changed around what has. */
const around = 120;

function shortStart(text: string): string {
  return text.length <= around ? text : `…${text.slice(-around)}`;
}

function shortEnd(text: string): string {
  return text.length <= around ? text : `${text.slice(0, around)}…`;
}
