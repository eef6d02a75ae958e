import { z } from 'zod';
import { sharedChangeSchema } from '../action/commands.ts';
import { localDateSchema } from '../kernel/calendar.ts';
import { idSchema, type Id } from '../kernel/identity.ts';
import { mostChanged } from '../kernel/longest.ts';
import { importKinds, type Preview } from '../import/preview/preview.ts';
import type { MeetingMeasures } from '../measure/meeting-measures.ts';
import { languages } from '../text/text.ts';
import type { Block } from '../view/minutes/blocks.ts';
import type { MeetingsView } from '../view/screen/meetings-view.ts';
import type { FindView } from '../view/screen/find-view.ts';
import type { OpenedMeeting } from '../view/screen/meeting-view.ts';
import type { NewMeetingView } from '../view/screen/new-meeting-view.ts';
import type { PreparationView } from '../view/screen/preparation/preparation-view.ts';
import { actionFilters, actionOrders, type ActionRegister } from '../view/screen/register/action-register.ts';
import type { ActionView } from '../view/screen/register/action-view.ts';
import { decisionFilters, type DecisionRegister } from '../view/screen/register/decision-register.ts';
import type { DecisionView } from '../view/screen/register/decision-view.ts';
import type { HistoryView } from '../view/screen/history/step.ts';
import type { StrandedFact } from '../view/screen/stranded-view.ts';
import type { ShellView } from '../view/screen/shell-view.ts';
import type { CountsView, TodayView } from '../view/screen/today/today-view.ts';
import { call, type CallFailure, type CommandAnswer } from './call.ts';

/** Several wrote one text at the same time. */
export interface TextVersions {
  /** The one that shows first. */
  readonly versions: readonly { readonly id: Id; readonly text: string; /** Whose profile was in use; null when that is not known. */ readonly by: Id | null }[];
  /** A proposal and no more: it is recorded when somebody takes it. */
  readonly proposal: { readonly text: string; /** Nothing was changed in two ways. */ readonly isClean: boolean };
}

/** Open actions that can be changed together, in the order of the register; `found` counts those that are left out for being too many. */
export interface Markable {
  readonly actions: readonly Id[];
  readonly found: number;
}

/** One of several actions that cannot become what the others become. */
export interface LeftOutRow {
  readonly action: Id;
  /** Null for a confidential one, and for one that is gone. */
  readonly text: string | null;
  readonly failure: CallFailure;
}

/** Several actions were changed, by one command in each group; or nothing was, for those that could not be or for what the disk said. */
export type ChangedSeveral =
  | { readonly outcome: 'changed'; readonly commands: readonly Id[] }
  | { readonly outcome: 'left-out'; readonly rows: readonly LeftOutRow[] }
  | { readonly outcome: 'failed'; readonly failure: CallFailure };

const nothing = z.strictObject({});
const meeting = z.strictObject({ meeting: idSchema });
/** Whose day it is: in the group that is looked at and in all of the person's own. */
const day = z.strictObject({ group: idSchema.nullable(), person: idSchema.nullable(), today: localDateSchema });

/** What is looked for in the groups that are asked for. */
const sought = { groups: z.array(idSchema).max(1_000), today: localDateSchema, words: z.string().max(1_000) };
const soughtDecisions = z.strictObject({ ...sought, filter: z.enum(decisionFilters) });
const soughtActions = z.strictObject({ ...sought, filter: z.enum(actionFilters), order: z.enum(actionOrders), owner: idSchema.nullable(), person: idSchema.nullable() });

/** One of the registers, as it is narrowed on the screen. */
export const soughtRegister = z.discriminatedUnion('register', [soughtDecisions.extend({ register: z.literal('decisions') }), soughtActions.extend({ register: z.literal('actions') })]);

/** A part of what is found. */
const part = {
  from: z.int().min(0).max(1_000_000),
  count: z.int().min(1).max(500),
  /** The id of a row whose place in the list is asked for. */
  row: idSchema.nullable(),
};

/** What is asked of the store that is open. Each fails with `no-store` when none is. */
export const workspaceCalls = {
  /** One command of `domain/api.ts`, checked by its own schema; answered when it is on the disk. `show`: a meeting that the answer brings along. */
  handle: call<CommandAnswer>()(z.strictObject({ command: z.looseObject({ command: z.string().max(64) }), show: idSchema.optional() })),
  shell: call<ShellView>()(nothing),
  meeting: call<OpenedMeeting>()(meeting),
  /**
   * The commands about a decision or an action that are in force, the latest first: taken back in this order they leave nothing of it.
   * None where it came together with others.
   */
  commandsOn: call<readonly Id[]>()(meeting.extend({ thing: idSchema })),
  /** Facts whose ground was gone when they came, the latest first. `confidential` writes out the words of confidential items too. */
  stranded: call<readonly StrandedFact[]>()(z.strictObject({ confidential: z.boolean() })),
  /** The versions of a longer text that were written at the same time, and what they could be as one. Null where there is one version. */
  versions: call<TextVersions | null>()(meeting.extend({ item: idSchema, /** Null for the item's background. */ note: idSchema.nullable() })),
  /** The notice of a meeting with its agenda, in words, part by part. */
  notice: call<readonly Block[]>()(z.strictObject({ meeting: idSchema, language: z.enum(languages), confidential: z.boolean() })),
  /** What may stand on the agenda, and how long such items take. */
  preparation: call<PreparationView>()(meeting),
  /** What a new meeting of a group may be like. */
  newMeeting: call<NewMeetingView>()(z.strictObject({ group: idSchema })),
  today: call<TodayView>()(day),
  /** The numbers in the side bar. */
  counts: call<CountsView>()(day),
  meetings: call<MeetingsView>()(z.strictObject({ group: idSchema, today: localDateSchema })),
  decisions: call<DecisionRegister>()(soughtDecisions.extend(part)),
  decision: call<DecisionView>()(z.strictObject({ decision: idSchema, today: localDateSchema })),
  actions: call<ActionRegister>()(soughtActions.extend(part)),
  action: call<ActionView>()(z.strictObject({ action: idSchema, today: localDateSchema })),
  /** What holds some words in all groups, and among the people, groups and goals; those of one group stand first where all else is equal. */
  find: call<FindView>()(z.strictObject({ group: idSchema.nullable(), text: z.string().max(500), slips: z.boolean() })),
  /** Those of a register that a person may mark, as many as can be changed at once. */
  markable: call<Markable>()(soughtActions),
  /** One change of several actions, of whichever groups: all or none. */
  changeSeveral: call<ChangedSeveral>()(z.strictObject({ actions: z.array(idSchema).min(1).max(mostChanged), to: sharedChangeSchema })),
  measures: call<MeetingMeasures>()(meeting),
  /** The document of a meeting in words, part by part, or the excerpt of one of its decisions. */
  document: call<readonly Block[]>()(
    z.strictObject({ meeting: idSchema, language: z.enum(languages), confidential: z.boolean(), decision: idSchema.optional() }),
  ),
  /** A piece of a file that is to be read, from `offset` on, which is where the last one ended. Kept in memory until it is read. */
  sendSource: call<null>()(z.strictObject({ key: idSchema, offset: z.int().min(0), base64: z.string().max(1_500_000) })),
  /**
   * What was understood of something that was written elsewhere, before anything is taken in. Answers rows of the kind that was asked for;
   * their ids are derived from what they say, so that the same list is met and not doubled.
   */
  preview: call<Preview>()(
    z.strictObject({
      as: z.enum(importKinds),
      group: idSchema.nullable(),
      today: localDateSchema,
      language: z.enum(languages),
      source: z.union([z.strictObject({ text: z.string().max(1_500_000) }), z.strictObject({ key: idSchema, name: z.string().max(1_000) })]),
    }),
  ),
  /** What has happened to a meeting, a decision or an action, or to a thing in it: an item, a note, a message. */
  history: call<HistoryView>()(z.strictObject({ of: idSchema, thing: idSchema.nullable(), confidential: z.boolean() })),
  /** The document of a meeting as it was right after a command; before the start the notice. */
  documentAsOf: call<readonly Block[]>()(z.strictObject({ meeting: idSchema, command: idSchema, language: z.enum(languages), confidential: z.boolean() })),
} as const;
