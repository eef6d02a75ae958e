import { text } from '../../domain/text/text.ts';
import { CallError } from '../app/call-error.ts';
import { sharedFolder } from '../share/membership.ts';
import { sentFiles } from '../share/packet/sent-files.ts';
import { stillShared } from '../share/still-shared.ts';
import { synchronise } from '../share/synchronise.ts';
import { eventsHolding, redact } from '../store/redact.ts';
import { exitCodes, language, print, wrongUsage } from './answer.ts';

export interface RedactionOptions {
  readonly store: string;
  readonly reason: string | undefined;
  readonly decision: string | undefined;
  readonly isWhole: boolean;
  readonly asJson: boolean;
}

/** `redact find TEXT`, `redact EVENT… --reason TEXT --decision TEXT`. @returns the exit code */
export function redaction(words: readonly string[], options: RedactionOptions): number {
  const { store, reason = '', decision = '' } = options;
  const [first = '', ...others] = words;
  if (store === '' || first === '') return wrongUsage();
  if (first === 'find') return others.length === 1 && others[0] !== '' ? found(store, others[0] ?? '', options.asJson) : wrongUsage();
  if (reason.trim() === '' || decision.trim() === '') return wrongUsage();
  return redacted(words, { ...options, reason, decision });
}

function found(store: string, sought: string, asJson: boolean): number {
  const events = eventsHolding(store, sought);
  if (asJson) print(JSON.stringify(events));
  else for (const { event, type, excerpt } of events) print(`${event}\t${type}\t${excerpt.replace(/\s+/gu, ' ')}`);
  return exitCodes.done;
}

function redacted(events: readonly string[], { store, reason, decision, isWhole }: RedactionOptions & { readonly reason: string; readonly decision: string }): number {
  const { events: count, segments, unknown } = redact(store, { events, reason, decision, isWhole, mask: text(language(), 'redaction.mask'), by: null });
  const [missing] = unknown;
  if (count === 0 && missing !== undefined) throw new CallError('event-unknown', { event: missing.slice(0, 64) });
  print(text(language(), 'cli.redact.done', { events: count, segments: segments.length }));
  for (const event of unknown) print(text(language(), 'refusal.event-unknown', { event: event.slice(0, 64) }));
  if (sharedFolder(store) !== null) toldOthers(store);
  for (const { at, file, kind } of sentFiles(store)) print(text(language(), `cli.redact.${kind}`, { file: file.slice(0, 300), on: new Date(at).toISOString().slice(0, 10) }));
  print(text(language(), 'cli.redact.elsewhere'));
  return exitCodes.done;
}

/** The others hear of it at once if the folder can be reached, else the next time. */
function toldOthers(store: string): void {
  try {
    synchronise(store, { isThorough: true });
    for (const file of stillShared(store)) print(text(language(), 'cli.redact.shared', { file }));
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    print(text(language(), 'cli.redact.later'));
  }
}
