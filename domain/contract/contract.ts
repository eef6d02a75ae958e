import type { AnswerOf, ArgumentOf, CallReply, CheckedOf } from './call.ts';
import { careCalls } from './care-calls.ts';
import { machineCalls } from './machine-calls.ts';
import type { NotificationName, Notifications } from './notifications.ts';
import { packetCalls } from './packet-calls.ts';
import { workspaceCalls } from './workspace-calls.ts';

/** Everything that a window can ask. Nothing else crosses the border between the processes. */
export const calls = { ...workspaceCalls, ...machineCalls, ...packetCalls, ...careCalls } as const;

export type CallName = keyof typeof calls;
export type CallArgument<Name extends CallName> = ArgumentOf<(typeof calls)[Name]>;
export type CheckedArgument<Name extends CallName> = CheckedOf<(typeof calls)[Name]>;
export type CallAnswer<Name extends CallName> = AnswerOf<(typeof calls)[Name]>;

/** No call is larger than this as JSON text. Characters. */
export const largestCall = 2_000_000;

/** What the preload script puts into a window, as `window.klubba`: the only way out of it. */
export interface Bridge {
  readonly call: <Name extends CallName>(name: Name, argument: CallArgument<Name>) => Promise<CallReply<CallAnswer<Name>>>;
  /** @returns ends the listening */
  readonly listen: <Name extends NotificationName>(name: Name, heard: (news: Notifications[Name]) => void) => () => void;
}
