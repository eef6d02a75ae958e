import type { CallAnswer, CallName, CheckedArgument } from '../../domain/contract/contract.ts';
import type { CommandAnswer } from '../../domain/contract/call.ts';
import type { ChangedSeveral } from '../../domain/contract/workspace-calls.ts';
import { CallError } from './call-error.ts';
import type { Desk } from './desk.ts';

/** How each call of the contract is answered. @throws CallError for what people can do something about */
export type Answers = { readonly [Name in CallName]: (argument: CheckedArgument<Name>) => Promise<CallAnswer<Name>> };

/** Codes that mean the disk did not take the record; the other refusals leave nothing to save. */
const troubles: ReadonlySet<string> = new Set(['not-saved', 'store-gone', 'no-store', 'not-a-store', 'damaged-workspace', 'newer-format']);

/** What is asked of the store that is open. */
export function workspaceAnswers(desk: Desk) {
  return {
    handle: async (asked) => handled(desk, asked),
    shell: async () => desk.store.call('shell', undefined),
    meeting: async ({ meeting }) => desk.store.call('meeting', { meeting }),
    notice: async (wanted) => desk.store.call('notice', wanted),
    preparation: async ({ meeting }) => desk.store.call('preparation', { meeting }),
    newMeeting: async ({ group }) => desk.store.call('newMeeting', { group }),
    stranded: async (wanted) => desk.store.call('stranded', wanted),
    versions: async (wanted) => desk.store.call('versions', wanted),
    commandsOn: async (wanted) => desk.store.call('commandsOn', wanted),
    today: async (wanted) => desk.store.call('today', wanted),
    counts: async (wanted) => desk.store.call('counts', wanted),
    meetings: async (wanted) => desk.store.call('meetings', wanted),
    decisions: async (wanted) => desk.store.call('decisions', wanted),
    decision: async (wanted) => desk.store.call('decision', wanted),
    actions: async (wanted) => desk.store.call('actions', wanted),
    action: async (wanted) => desk.store.call('action', wanted),
    markable: async (wanted) => desk.store.call('markable', wanted),
    changeSeveral: async (asked) => changedSeveral(desk, asked),
    find: async (wanted) => desk.store.call('find', wanted),
    measures: async ({ meeting }) => desk.store.call('measures', { meeting }),
    document: async (wanted) => desk.store.call('document', wanted),
    history: async (wanted) => desk.store.call('history', wanted),
    documentAsOf: async (wanted) => desk.store.call('documentAsOf', wanted),
  } satisfies Partial<Answers>;
}

async function handled(desk: Desk, { command, show }: CheckedArgument<'handle'>): Promise<CommandAnswer> {
  const { store } = desk;
  return tellingOfSaving(
    desk,
    async () => store.call('handle', { command, by: desk.settings.person, show }),
    (answer) => (answer.ok ? null : answer.error.code),
  );
}

async function changedSeveral(desk: Desk, asked: CheckedArgument<'changeSeveral'>): Promise<ChangedSeveral> {
  const { store } = desk;
  return tellingOfSaving(
    desk,
    async () => store.call('changeSeveral', { ...asked, by: desk.settings.person }),
    (answer) => (answer.outcome === 'changed' ? null : answer.outcome === 'failed' ? answer.failure.code : 'left-out'),
  );
}

/** @param codeOf why nothing was recorded; null when it was */
async function tellingOfSaving<Answer>(desk: Desk, record: () => Promise<Answer>, codeOf: (answer: Answer) => string | null): Promise<Answer> {
  try {
    const answer = await record();
    const code = codeOf(answer);
    if (code === null || troubles.has(code)) desk.recorded(Date.now(), code);
    return answer;
  } catch (error) {
    desk.recorded(Date.now(), error instanceof CallError ? error.code : 'unexpected');
    throw error;
  }
}
