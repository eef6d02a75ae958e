import { useMemo, useSyncExternalStore } from 'react';
import type { CallFailure, CommandAnswer } from '../../domain/contract/call.ts';
import type { CallAnswer, CallArgument, CallName } from '../../domain/contract/contract.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { ask, failureOf, listen } from '../bridge.ts';
import { afterFrame } from './after-frame.ts';
import { Shown } from './shown.ts';

/** What is known of something that the machine was asked for. While it is asked again, the last answer stays. */
export type View<Answer> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly view: Answer }
  | { readonly state: 'failed'; readonly failure: CallFailure };

const loading = { state: 'loading' } as const;

/** Everything that is on the screen, by its question. */
const shown = new Map<string, Shown<View<unknown>>>();

let isListening = false;
let latestRevision: number | undefined;

/** How many commands of one's own are on their way. */
let underWay = 0;
/** The newest change that was told meanwhile: most likely one's own, which its answer tells as well. */
let heldBack: number | undefined;

function beginListening(): void {
  if (isListening) return;
  isListening = true;
  listen('changed', ({ revision }) => {
    if (underWay > 0) heldBack = revision;
    else refreshFor(revision);
  });
}

/** A change is told twice, by the news of it and by the answer to the command that made it: the first of them counts. */
function refreshFor(revision: number | undefined): void {
  if (revision !== undefined && revision === latestRevision) return;
  latestRevision = revision;
  refreshAllBut(undefined);
}

function refreshAllBut(one: Shown<View<unknown>> | undefined): void {
  for (const each of shown.values()) if (each !== one) each.refresh();
}

const questionOfMeeting: CallName = 'meeting';

function meetingOnScreen(): { readonly id: Id; readonly entry: Shown<View<unknown>> } | undefined {
  for (const [key, entry] of shown) {
    const [name = ''] = key.split(' ', 1);
    if (name === questionOfMeeting) return { id: (JSON.parse(key.slice(name.length + 1)) as CallArgument<'meeting'>).meeting, entry };
  }
  return undefined;
}

/** True when the meeting on the screen is shown as it is known to be. */
export function isMeetingUpToDate(): boolean {
  return meetingOnScreen()?.entry.isUpToDate() ?? true;
}

/** Commands of one's own that are on their way. */
export interface OwnCommand {
  /** The meeting on the screen: it is asked for with the command, so that nobody waits for two answers. */
  readonly show: Id | undefined;
  /** Shows what came of it. @param answer null when it was refused, or never answered */
  readonly end: (answer: Extract<CommandAnswer, { ok: true }> | null) => void;
}

export function beginOwn(): OwnCommand {
  const meeting = meetingOnScreen();
  const taken = meeting?.entry.awaited();
  underWay += 1;
  return {
    show: meeting?.id,
    end: (answer) => {
      underWay -= 1;
      taken?.(answer?.shown === undefined ? null : { state: 'ready', view: answer.shown });
      if (answer !== null) refreshAfter(answer, meeting?.entry);
      if (underWay > 0 || heldBack === undefined) return;
      const told = heldBack;
      heldBack = undefined;
      refreshFor(told);
    },
  };
}

function refreshAfter({ revision, shown: brought }: Extract<CommandAnswer, { ok: true }>, meeting: Shown<View<unknown>> | undefined): void {
  if (brought === undefined || revision === undefined) return refreshFor(revision);
  latestRevision = revision;
  // What lies around the meeting waits until the meeting has been painted.
  afterFrame(() => refreshAllBut(meeting));
}

function open<Name extends CallName>(key: string, name: Name, argument: CallArgument<Name>): Shown<View<unknown>> {
  const known = shown.get(key);
  if (known !== undefined) return known;
  const made = new Shown<View<unknown>>(loading, async () =>
    ask(name, argument).then(
      (view) => ({ state: 'ready', view }) as const,
      (error: unknown) => ({ state: 'failed', failure: failureOf(error) }) as const,
    ),
  );
  shown.set(key, made);
  made.refresh();
  return made;
}

/** A question, and how its answers are followed. */
export interface Question<Answer> {
  /** Calls at each new answer. @returns ends it */
  readonly follow: (viewer: () => void) => () => void;
  readonly answer: () => View<Answer>;
}

/** The very same for as long as the same is asked. */
export function useQuestion<Name extends CallName>(name: Name, argument: CallArgument<Name>): Question<CallAnswer<Name>> {
  const key = `${name} ${JSON.stringify(argument)}`;
  return useMemo(
    () => ({
      follow: (viewer) => {
        beginListening();
        const entry = open(key, name, JSON.parse(key.slice(name.length + 1)) as CallArgument<Name>);
        entry.viewers.add(viewer);
        return () => {
          entry.viewers.delete(viewer);
          if (entry.viewers.size === 0 && shown.get(key) === entry) shown.delete(key);
        };
      },
      answer: () => (shown.get(key)?.answer ?? loading) as View<CallAnswer<Name>>,
    }),
    [key, name],
  );
}

/** Shows the answer to a question, and asks again whenever the store has changed. */
export function useView<Name extends CallName>(name: Name, argument: CallArgument<Name>): View<CallAnswer<Name>> {
  const { follow, answer } = useQuestion(name, argument);
  return useSyncExternalStore(follow, answer);
}
