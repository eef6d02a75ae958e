import { useCallback, useSyncExternalStore } from 'react';
import type { CallFailure } from '../../domain/contract/call.ts';
import type { CallAnswer, CallArgument, CallName } from '../../domain/contract/contract.ts';
import { ask, failureOf, listen } from '../bridge.ts';

/** What is known of something that the machine was asked for. While it is asked again, the last answer stays. */
export type View<Answer> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly view: Answer }
  | { readonly state: 'failed'; readonly failure: CallFailure };

const loading = { state: 'loading' } as const;

/** One question and its latest answer, shared by everybody who shows it. */
interface Shown {
  view: View<unknown>;
  readonly viewers: Set<() => void>;
  readonly refresh: () => void;
}

const shown = new Map<string, Shown>();

/** Asks for everything that is on the screen again. Called when the machine says that something has changed. */
function refreshAll(): void {
  for (const each of shown.values()) each.refresh();
}

let isListening = false;
let latestRevision: number | undefined;

/** A change is told twice, by the news of it and by the answer to the command that made it: the first of them counts. */
function refreshFor(revision: number | undefined): void {
  if (revision !== undefined && revision === latestRevision) return;
  latestRevision = revision;
  refreshAll();
}

function beginListening(): void {
  if (isListening) return;
  isListening = true;
  listen('changed', ({ revision }) => refreshFor(revision));
}

/** How many questions have not been answered yet. */
let asking = 0;

/** True when everything that was asked for has been answered: the screen shows what is known. */
export function isUpToDate(): boolean {
  return asking === 0;
}

function open<Name extends CallName>(key: string, name: Name, argument: CallArgument<Name>): Shown {
  const known = shown.get(key);
  if (known !== undefined) return known;
  let latest = 0;
  let said = '';
  const told = (view: View<unknown>): void => {
    // What is the same as before draws nothing anew: most of what is asked again has not changed.
    const saying = JSON.stringify(view);
    if (saying === said) return;
    said = saying;
    made.view = view;
    for (const viewer of made.viewers) viewer();
  };
  // Answers may overtake each other: only the one to the latest question counts.
  const refresh = (): void => {
    latest += 1;
    const asked = latest;
    const taken = (view: View<unknown>): void => {
      if (asked === latest) told(view);
    };
    asking += 1;
    void ask(name, argument)
      .then(
        (answer) => taken({ state: 'ready', view: answer }),
        (error: unknown) => taken({ state: 'failed', failure: failureOf(error) }),
      )
      .finally(() => (asking -= 1));
  };
  const made: Shown = { view: loading, viewers: new Set(), refresh };
  shown.set(key, made);
  refresh();
  return made;
}

/** Shows the answer to a question, and asks again whenever the store has changed. */
export function useView<Name extends CallName>(name: Name, argument: CallArgument<Name>): View<CallAnswer<Name>> {
  const key = `${name} ${JSON.stringify(argument)}`;
  const subscribe = useCallback(
    (viewer: () => void) => {
      beginListening();
      const entry = open(key, name, JSON.parse(key.slice(name.length + 1)) as CallArgument<Name>);
      entry.viewers.add(viewer);
      return () => {
        entry.viewers.delete(viewer);
        if (entry.viewers.size === 0 && shown.get(key) === entry) shown.delete(key);
      };
    },
    [key, name],
  );
  return useSyncExternalStore(subscribe, () => shown.get(key)?.view ?? loading) as View<CallAnswer<Name>>;
}

/** Asks for everything on the screen again at once: after a command of one's own, so that nobody waits for the news of it. */
export function refreshViews(revision: number | undefined): void {
  refreshFor(revision);
}
