import { z } from 'zod';
import { idSchema, type Id } from '../kernel/identity.ts';
import type { MeetingMeasures } from '../measure/meeting-measures.ts';
import { languages } from '../text/text.ts';
import type { Block } from '../view/minutes/blocks.ts';
import type { OpenedMeeting } from '../view/screen/meeting-view.ts';
import type { NewMeetingView } from '../view/screen/new-meeting-view.ts';
import type { PreparationView } from '../view/screen/preparation/preparation-view.ts';
import type { ShellView } from '../view/screen/shell-view.ts';
import { call, type CommandAnswer } from './call.ts';

const nothing = z.strictObject({});
const meeting = z.strictObject({ meeting: idSchema });

/** What is asked of the store that is open. Each fails with `no-store` when none is. */
export const workspaceCalls = {
  /** One command of `domain/api.ts`, checked by its own schema; answered when it is on the disk. */
  handle: call<CommandAnswer>()(z.strictObject({ command: z.looseObject({ command: z.string().max(64) }) })),
  shell: call<ShellView>()(nothing),
  meeting: call<OpenedMeeting>()(meeting),
  /**
   * The commands about a decision or an action that are in force, the latest first: taken back in this order they leave nothing of it.
   * None where it came together with others.
   */
  commandsOn: call<readonly Id[]>()(meeting.extend({ thing: idSchema })),
  /** What may stand on the agenda, and how long such items take. */
  preparation: call<PreparationView>()(meeting),
  /** What a new meeting of a group may be like. */
  newMeeting: call<NewMeetingView>()(z.strictObject({ group: idSchema })),
  measures: call<MeetingMeasures>()(meeting),
  /** The document of a meeting in words, part by part. */
  document: call<readonly Block[]>()(
    z.strictObject({ meeting: idSchema, language: z.enum(languages), confidential: z.boolean() }),
  ),
} as const;
