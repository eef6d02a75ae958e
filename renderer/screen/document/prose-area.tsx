import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { longest } from '../../../domain/kernel/longest.ts';
import { cleaned } from '../../../domain/text/cleaned.ts';
import { text } from '../../../domain/text/text.ts';
import type { Sent } from '../../state/send.ts';
import { failureText } from '../../text/failure.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './parts.module.css';

export interface ProseAreaProps {
  readonly label: string;
  /** What stands there when the area opens. */
  readonly text: string;
  /** Records a version. It is called for one at a time. */
  readonly write: (text: string) => Promise<Sent>;
  readonly savesAtPauses: boolean;
  readonly hint: string;
  /** What is wrong with a text, in words; null when it can be recorded. */
  readonly problemIn?: (text: string) => string | null;
  /** @param isByKey true when whoever typed goes on with the keyboard from here */
  readonly onDone: (isByKey: boolean) => void;
}

/** A pause in typing, milliseconds. */
const pause = 700;

/** An area that grows with its text. Enter begins a new line; Ctrl+Enter and Esc are done with it, and so is leaving it. */
export function ProseArea({ label, text, write, savesAtPauses, hint, problemIn = () => null, onDone }: ProseAreaProps) {
  const id = useId();
  const say = useSay();
  const { typed, change, settle, error, isSaved } = useProse({ text, write, savesAtPauses, problemIn });
  const done = async (isByKey: boolean): Promise<void> => void ((await settle()) && onDone(isByKey));
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey)))) return;
    event.preventDefault();
    event.stopPropagation();
    void done(true);
  };
  return (
    <div className={styles['editor']}>
      <label htmlFor={id} className="only-spoken">
        {label}
      </label>
      <textarea
        id={id}
        value={typed}
        onChange={(event) => change(event.target.value)}
        onKeyDown={pressed}
        onBlur={() => void done(false)}
        aria-describedby={`${id}-foot`}
        aria-invalid={error === null ? undefined : true}
        autoFocus
      />
      <p id={`${id}-foot`} className={styles['foot']}>
        {error !== null && <span className={styles['error']}>{error}</span>}
        <span>{hint}</span>
        <span role="status">{isSaved ? say('paper.saved') : ''}</span>
      </p>
    </div>
  );
}

interface Prose {
  readonly typed: string;
  readonly change: (text: string) => void;
  /** Records what is not recorded yet. @returns whether everything is */
  readonly settle: () => Promise<boolean>;
  readonly error: string | null;
  /** Something was typed, and it is recorded. */
  readonly isSaved: boolean;
}

function useProse({ text: first, write, savesAtPauses, problemIn }: Required<Pick<ProseAreaProps, 'text' | 'write' | 'savesAtPauses' | 'problemIn'>>): Prose {
  const language = useLanguage();
  const [typed, setTyped] = useState(first);
  // What is recorded comes back as the text that it was opened with.
  const [opened] = useState(first);
  const [error, setError] = useState<string | null>(null);
  const [recorded, setRecorded] = useState(first);
  const latest = useRef({ typed: first, recorded: first, write, problemIn, under: Promise.resolve(true), timer: 0 });
  useEffect(() => {
    latest.current.write = write;
    latest.current.problemIn = problemIn;
  });
  const record = async (): Promise<boolean> => {
    const { typed: words, recorded: before, write: writeIt } = latest.current;
    if (words === before) return true;
    const whole = cleaned(words);
    const problem = whole.length > longest.prose ? text(language, 'field.tooLong', { count: whole.length, most: longest.prose }) : latest.current.problemIn(whole);
    setError(problem);
    if (problem !== null) return false;
    const sent = await writeIt(whole);
    setError(sent.ok ? null : failureText(language, sent.failure));
    if (!sent.ok) return false;
    latest.current.recorded = words;
    setRecorded(words);
    return true;
  };
  const settle = async (): Promise<boolean> => {
    window.clearTimeout(latest.current.timer);
    // One after the other: each version is made on the one before.
    latest.current.under = latest.current.under.then(record, record);
    return latest.current.under;
  };
  const change = (next: string): void => {
    latest.current.typed = next;
    setTyped(next);
    window.clearTimeout(latest.current.timer);
    // An empty text would take its place away while it is being written.
    if (savesAtPauses && next.trim() !== '') latest.current.timer = window.setTimeout(() => void settle(), pause);
  };
  // A face that is left by a key leaves nothing behind.
  useEffect(() => {
    const { current } = latest;
    return () => {
      window.clearTimeout(current.timer);
      const isLeft = (): boolean => current.typed !== current.recorded && current.problemIn(current.typed) === null;
      if (isLeft()) void current.under.then(async () => void (isLeft() && (await current.write(cleaned(current.typed)))));
    };
  }, []);
  return { typed, change, settle, error, isSaved: typed === recorded && recorded !== opened };
}
