import { useRef, useState, type RefObject } from 'react';
import type { CallFailure } from '../../domain/contract/call.ts';
import type { RedactionDone, RedactionView } from '../../domain/contract/care-calls.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { localDateOf } from '../../domain/kernel/calendar.ts';
import { columnDate } from '../../domain/text/dates.ts';
import { inert } from '../../domain/view/minutes/inert.ts';
import { ask, failureOf } from '../bridge.ts';
import { Button } from '../component/button.tsx';
import { Dialog } from '../component/dialog.tsx';
import { TextField } from '../component/text-field.tsx';
import { useAnswer } from '../state/answer.ts';
import { useSurroundings } from '../state/current-group.tsx';
import { failureText } from '../text/failure.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import styles from './redaction.module.css';

interface RedactDialogProps {
  /** What holds it: a meeting, a decision or an action. */
  readonly of: Id;
  /** What is in it; null for the whole thing itself. */
  readonly thing: Id | null;
  readonly onClose: () => void;
}

/** Takes the words of one thing out for ever: what goes, why, who decided it, and where it cannot be reached. */
export function RedactDialog({ of, thing, onClose }: RedactDialogProps) {
  const say = useSay();
  const answer = useAnswer('redactable', { of, thing });
  const redacting = useRedacting(thing ?? of);
  const { done, isBusy, body } = redacting;
  const view = answer.state === 'ready' ? answer.view : null;
  const isOpen = view !== null && view.texts.length > 0 && done === null;
  const failed = answer.state === 'failed' ? answer.failure : null;
  return (
    <Dialog
      title={say('redact.title')}
      isOpen
      role="alertdialog"
      onClose={onClose}
      actions={
        <>
          <Button look={isOpen ? 'quiet' : 'outlined'} onPress={onClose}>
            {say(isOpen ? 'dialog.cancel' : 'dialog.close')}
          </Button>
          {isOpen && (
            <Button look="danger" isDisabled={isBusy} onPress={() => redacting.redact(view.texts.map(({ event }) => event))}>
              {say('redact.do')}
            </Button>
          )}
        </>
      }
    >
      <div ref={body} className={styles['body']}>
        {answer.state === 'loading' && <p role="status">{say('redact.reading')}</p>}
        {view?.texts.length === 0 && <p>{say('redact.nothing')}</p>}
        {isOpen && <Asked view={view} redacting={redacting} />}
        <Done done={done} view={view} />
        <Refused failure={redacting.failure ?? failed} />
      </div>
    </Dialog>
  );
}

function Refused({ failure }: { readonly failure: CallFailure | null }) {
  const language = useLanguage();
  if (failure === null) return null;
  return (
    <p className={styles['failure']} role="alert">
      {failureText(language, failure)}
    </p>
  );
}

interface Redacting {
  readonly reason: string;
  readonly decision: string;
  readonly setReason: (text: string) => void;
  readonly setDecision: (text: string) => void;
  /** Somebody has tried to go on: what is missing is said. */
  readonly isTried: boolean;
  readonly isBusy: boolean;
  readonly done: RedactionDone | null;
  readonly failure: CallFailure | null;
  readonly redact: (events: readonly Id[]) => void;
  readonly body: RefObject<HTMLDivElement | null>;
}

function useRedacting(thing: Id): Redacting {
  const [reason, setReason] = useState('');
  const [decision, setDecision] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [done, setDone] = useState<RedactionDone | null>(null);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const redact = (events: readonly Id[]): void => {
    setTried(true);
    const field = [reason, decision].findIndex((text) => text.trim() === '');
    if (field >= 0) return body.current?.querySelectorAll<HTMLElement>('input')[field]?.focus();
    setBusy(true);
    setFailure(null);
    ask('redact', { thing, events: [...events], reason, decision })
      .then(setDone, (error: unknown) => setFailure(failureOf(error)))
      .finally(() => setBusy(false));
  };
  return { reason, decision, setReason, setDecision, isTried, isBusy, done, failure, redact, body };
}

/** What goes, and what has to be said before it does. */
function Asked({ view, redacting: { reason, decision, setReason, setDecision, isTried } }: { readonly view: RedactionView; readonly redacting: Redacting }) {
  const say = useSay();
  const missing = (text: string, problem: string): string | null => (isTried && text.trim() === '' ? problem : null);
  return (
    <>
      <p className={styles['warning']}>{say('redact.forEver')}</p>
      <Texts view={view} />
      <TextField label={say('redact.reason')} value={reason} onChange={setReason} error={missing(reason, say('redact.reason.missing'))} hint={say('redact.reason.hint')} autoFocus />
      <TextField label={say('redact.decision')} value={decision} onChange={setDecision} error={missing(decision, say('redact.decision.missing'))} hint={say('redact.decision.hint')} />
      <Elsewhere view={view} />
    </>
  );
}

/** Versions that are shown; the rest are counted. */
const mostShown = 5;

function Texts({ view: { texts } }: { readonly view: RedactionView }) {
  const say = useSay();
  return (
    <section aria-label={say('redact.goes')}>
      <h3 className={styles['heading']}>{say('redact.goes')}</h3>
      <ul className={styles['texts']}>
        {texts.slice(0, mostShown).map(({ event, kind, text }) => (
          <li key={event}>
            <span className={styles['quiet']}>{say(`history.kind.${kind}`)}</span>
            <span className={styles['text']}>{inert(text)}</span>
          </li>
        ))}
      </ul>
      {texts.length > mostShown && <p className={styles['quiet']}>{say('redact.more', { count: texts.length - mostShown })}</p>}
    </section>
  );
}

/** Where the words are that nobody can take out from here. */
function Elsewhere({ view: { sent, copies, isShared, isFixed } }: { readonly view: RedactionView }) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSurroundings().shell;
  return (
    <section aria-label={say('redact.elsewhere')}>
      <h3 className={styles['heading']}>{say('redact.elsewhere')}</h3>
      <ul className={styles['places']}>
        {sent.slice(0, 10).map(({ at, file, kind }) => (
          <li key={`${at} ${file}`}>{say(`redact.${kind}`, { file: inert(file), date: columnDate(language, localDateOf(at, zone)) })}</li>
        ))}
        {sent.length > 10 && <li>{say('redact.moreFiles', { count: sent.length - 10 })}</li>}
        {copies.length > 0 && <li>{say('redact.copies', { count: copies.length })}</li>}
        {isFixed && <li>{say('redact.fixed')}</li>}
        <li>{say('redact.printed')}</li>
        {isShared && <li>{say('redact.shared')}</li>}
      </ul>
    </section>
  );
}

function Done({ done, view }: { readonly done: RedactionDone | null; readonly view: RedactionView | null }) {
  const say = useSay();
  if (done === null || view === null) return null;
  const { events, stillShared, isLater } = done;
  return (
    <>
      <p className={styles['result']} role="status">
        {say('redact.done', { events })}
      </p>
      {isLater && <p>{say('redact.later')}</p>}
      {stillShared.length > 0 && <p>{say('redact.stillShared', { count: stillShared.length })}</p>}
      <Elsewhere view={view} />
    </>
  );
}
