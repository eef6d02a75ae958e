import type { CommandAnswer } from '../../domain/contract/call.ts';
import { queries, queryParams } from '../../domain/view/queries.ts';
import { strandedFacts } from '../../domain/view/screen/stranded-view.ts';
import type { World } from '../../domain/view/world.ts';
import { StoreError } from '../store/error.ts';
import { importRecord } from '../import/meeting-record/import-record.ts';
import { blocksFor, measuresFor, minutesFor, outgoingDocument, outgoingInWords } from './documents.ts';
import { changeSeveral, markable } from './change-several.ts';
import { CallError } from './call-error.ts';
import { countsOf, dueOf, meetingsOf, todayOf } from './days.ts';
import { documentAsOf, historyOf, placeOf, redactableIn } from './histories.ts';
import { makeExample } from './example.ts';
import { importGround } from './import-ground.ts';
import { actionsOf, decisionsOf, dueActions, openedAction, openedDecision, tableOf } from './registers.ts';
import { comingCalendar, noticeFor } from './notices.ts';
import { versionsOf } from './merge/versions.ts';
import { stateHash } from './state-hash.ts';
import { commandsOnThing, foundIn, newMeetingOf, openedMeeting, preparationOf, shellView } from './views.ts';
import type { Workspace } from './workspace.ts';
import { wrongField } from './wrong-field.ts';

/** What the thread of work does for the others. Everything goes in and comes out as plain data. */
export const storeCalls = {
  handle: handled,
  query: (workspace: Workspace, { name, params }: { name: string; params: unknown }) => query(workspace, name, params),
  stateHash: (workspace: Workspace) => stateHash(workspace),
  import: (workspace: Workspace, { file }: { file: string }) => importRecord(workspace, file),
  importGround,
  shell: (workspace: Workspace) => shellView(workspace),
  meeting: openedMeeting,
  commandsOn: commandsOnThing,
  stranded: (workspace: Workspace, { confidential }: { confidential: boolean }) => strandedFacts(worldOf(workspace), confidential),
  versions: versionsOf,
  newMeeting: newMeetingOf,
  preparation: preparationOf,
  find: foundIn,
  notice: noticeFor,
  groupHolding: (workspace: Workspace, { thing }: { thing: string }) => workspace.groupHolding(thing) ?? null,
  revision: (workspace: Workspace) => workspace.revision(),
  example: makeExample,
  today: todayOf,
  counts: countsOf,
  due: dueOf,
  meetings: meetingsOf,
  decisions: decisionsOf,
  decision: openedDecision,
  actions: actionsOf,
  action: openedAction,
  markable,
  changeSeveral,
  measures: measuresFor,
  minutes: minutesFor,
  document: blocksFor,
  outgoing: outgoingDocument,
  outgoingInWords,
  table: tableOf,
  history: historyOf,
  documentAsOf,
  dueActions,
  comingCalendar,
  placeOf,
  redactable: redactableIn,
} as const;

export type StoreCalls = typeof storeCalls;

interface AskedToHandle {
  readonly command: unknown;
  readonly by: string | null;
  /** A meeting that the answer brings along, if there is one. */
  readonly show?: string | undefined;
}

function handled(workspace: Workspace, { command, by, show }: AskedToHandle): CommandAnswer {
  const answer = workspace.handle(command, by);
  if (!answer.ok || show === undefined) return answer;
  try {
    return { ...answer, shown: openedMeeting(workspace, { meeting: show }) };
  } catch (error) {
    // What is on the disk is on the disk: whoever asks for the meeting by itself hears what is wrong with it.
    if (error instanceof CallError || error instanceof StoreError) return answer;
    throw error;
  }
}

/** @throws CallError */
function query(workspace: Workspace, name: string, params: unknown): readonly object[] {
  const answer = Object.hasOwn(queries, name) ? queries[name] : undefined;
  if (answer === undefined) throw new CallError('query-unknown', { name: name.slice(0, 64) });
  const checked = queryParams.safeParse(params);
  if (!checked.success) throw new CallError('query-malformed', { field: wrongField(checked.error) });
  return answer(worldOf(workspace), checked.data);
}

function worldOf(workspace: Workspace): World {
  const organisation = workspace.organisation();
  return { organisation, groups: organisation.groups.map((group) => ({ group, state: workspace.group(group.id) })) };
}
