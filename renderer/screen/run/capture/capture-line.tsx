import { useEffect, useId, useImperativeHandle, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { completions, type Completion } from '../../../../domain/capture/completions.ts';
import { prefixOf } from '../../../../domain/capture/words.ts';
import { find } from '../../../../domain/kernel/list.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import { useAnnounce } from '../../../component/announcer.tsx';
import { KeyHint } from '../../../component/key-hint.tsx';
import { useNotices } from '../../../component/notices.tsx';
import { useForTheRoom } from '../../../meeting/for-the-room.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { useShortName } from '../item-words.ts';
import { useRunning } from '../running-context.tsx';
import { focusStage, keepFocus } from '../state/focus.ts';
import { pastedText, putIn } from '../state/paste.ts';
import { CompletionList, optionId } from './completion-list.tsx';
import { Highlighted } from './highlighted.tsx';
import { Preview, useProblems } from './preview.tsx';
import { Unsent } from './unsent.tsx';
import { useLine, type Line } from './use-line.ts';
import { useRecord } from './use-record.ts';
import { withPrefix } from './with-prefix.ts';
import styles from './capture-line.module.css';

/** One line for everything that is recorded: it says how it is read before anything is stored, and which item the words belong to. */
export function CaptureLine() {
  const id = useId();
  const line = useLine();
  const field = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState(0);
  const [tried, setTried] = useState<string | null>(null);
  const names = useCompletion(line, caret, field);
  const recording = useRecord(line);
  const announce = useAnnounce();
  const problems = useProblems(line.capture.problems);
  const isHidden = useIsHidden(line);
  useHandle(line, field, isHidden);
  const isWrong = problems.length > 0 && (tried === line.text || line.capture.problems.some(({ code }) => code !== 'text-missing'));
  if (line.item === null) return null;
  if (isHidden) return <HiddenLine line={line} />;
  const record = (): void => {
    setTried(line.text);
    if (problems.length > 0) announce(problems.join(' '));
    else recording.record();
  };
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing || names.pressed(event)) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      record();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      focusStage();
    } else if (event.key === 'Backspace' && selectionStart === selectionEnd && isPlain(event) && line.refuseAt(selectionStart)) {
      event.preventDefault();
    }
  };
  return (
    <div className={styles['region']}>
      <Unsent lines={recording.unsent} onRetry={recording.retry} />
      <div className={styles['box']}>
        <Chip line={line} />
        <div className={styles['field']}>
          <Highlighted capture={line.capture} ref={mirror} />
          <textarea
            {...names.attributes}
            ref={field}
            data-capture=""
            className={styles['input']}
            value={line.text}
            rows={1}
            maxLength={longest.prose}
            spellCheck={false}
            autoComplete="off"
            aria-describedby={`${id}-preview`}
            aria-invalid={isWrong ? true : undefined}
            onChange={(event) => {
              setCaret(event.target.selectionStart);
              line.change(event.target.value);
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
            onScroll={(event) => mirror.current?.scrollTo({ top: event.currentTarget.scrollTop })}
            onKeyDown={pressed}
            onPaste={paste}
            onBlur={names.close}
          />
        </div>
        {names.list}
      </div>
      <div className={styles['foot']}>
        <Preview capture={line.capture} id={`${id}-preview`} isTried={tried === line.text} />
        {line.capture.kind !== 'empty' && problems.length === 0 && <KeyHint keys="Enter" />}
      </div>
    </div>
  );
}

function isPlain({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return !ctrlKey && !metaKey && !altKey;
}

function paste(event: ClipboardEvent<HTMLTextAreaElement>): void {
  event.preventDefault();
  putIn(event.currentTarget, pastedText(event.clipboardData));
}

/** Shown to the room, the line holds no words of a confidential item, neither those that belong to it nor those that are aimed at it. */
function useIsHidden({ capture, item }: Line): boolean {
  const { meeting } = useOpenMeeting();
  const { isOn } = useForTheRoom();
  const isHidden = isOn && [capture.item, item].some((each) => find(meeting.items, each)?.confidential === true);
  useEffect(() => {
    if (isHidden) keepFocus();
  }, [isHidden]);
  return isHidden;
}

function HiddenLine({ line }: { readonly line: Line }) {
  const say = useSay();
  return (
    <div className={styles['region']}>
      <div className={styles['box']}>
        <Chip line={line} />
        <p className={styles['hidden']}>{say('run.record.hidden')}</p>
      </div>
    </div>
  );
}

/** Which item the words belong to. */
function Chip({ line }: { readonly line: Line }) {
  const say = useSay();
  const shortName = useShortName();
  const { meeting } = useOpenMeeting();
  const { aim } = useRunning();
  const item = find(meeting.items, line.capture.item ?? line.item);
  if (item === undefined) return null;
  const isElsewhere = item.id !== aim?.id;
  return (
    <span className={[styles['chip'], isElsewhere ? styles['elsewhere'] : ''].join(' ')}>
      <span className="only-spoken">{say('run.line.belongs')} </span>
      {shortName(item)}
    </span>
  );
}

/** What the keys and buttons elsewhere do with the line. */
function useHandle(line: Line, field: { readonly current: HTMLTextAreaElement | null }, isHidden: boolean): void {
  const say = useSay();
  const language = useLanguage();
  const { tell } = useNotices();
  const shortName = useShortName();
  const { meeting } = useOpenMeeting();
  const { line: handle, aim } = useRunning();
  const [wantsEnd, setWantsEnd] = useState(0);
  useEffect(() => {
    if (wantsEnd === 0) return;
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [field, wantsEnd]);
  useImperativeHandle(handle, () => ({
    begin: (kind, words = '') => {
      if (isHidden) {
        tell(say('run.record.hidden'));
        return;
      }
      const item = find(meeting.items, line.item);
      const isOthers = line.text.trim() !== '' && line.item !== aim?.id;
      if (isOthers && item !== undefined) tell(say('run.line.unfinished', { item: shortName(item) }));
      else line.change(line.text.trim() === '' ? prefixOf(language, kind) + words : withPrefix(line.capture, prefixOf(language, kind)));
      setWantsEnd((before) => before + 1);
    },
  }));
}

interface Naming {
  /** @returns true when the key was for the list */
  readonly pressed: (event: KeyboardEvent) => boolean;
  readonly close: () => void;
  readonly attributes: object;
  readonly list: React.ReactNode;
}

/** The list of names while an owner is being typed. */
function useCompletion(line: Line, caret: number, field: { readonly current: HTMLTextAreaElement | null }): Naming {
  const id = useId();
  const say = useSay();
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const isFocused = field.current !== null && document.activeElement === field.current;
  const found = isFocused && closedAt !== line.text ? completions(line.text, caret, line.context, new Set()) : [];
  const chosen = active === null || active >= found.length ? null : active;
  const [moved, setMoved] = useState<number | null>(null);
  useEffect(() => {
    if (moved !== null) field.current?.setSelectionRange(moved, moved);
  }, [field, moved]);
  const take = ({ from, to, insert }: Completion): void => {
    line.change(line.text.slice(0, from) + insert + line.text.slice(to));
    setMoved(from + insert.length);
    setActive(null);
  };
  const move = (by: number): void => setActive(chosen === null ? (by > 0 ? 0 : found.length - 1) : (chosen + by + found.length) % found.length);
  const pressed = (event: KeyboardEvent): boolean => {
    if (found.length === 0) return false;
    const completion = found[chosen ?? 0];
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape') setClosedAt(line.text);
    else if (completion !== undefined && ((event.key === 'Tab' && !event.shiftKey) || (event.key === 'Enter' && chosen !== null))) take(completion);
    else return false;
    event.preventDefault();
    return true;
  };
  const isOpen = found.length > 0;
  return {
    pressed,
    close: () => setActive(null),
    attributes: {
      'aria-label': say('run.line.label'),
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': isOpen ? id : undefined,
      'aria-activedescendant': isOpen && chosen !== null ? optionId(id, chosen) : undefined,
    },
    list: isOpen ? <CompletionList id={id} completions={found} active={chosen} onTake={take} /> : null,
  };
}
