import type { Bridge, CallAnswer, CallArgument, CallName } from '../domain/contract/contract.ts';
import type { CallFailure } from '../domain/contract/call.ts';
import type { NotificationName, Notifications } from '../domain/contract/notifications.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly klubba: Bridge;
  }
}

/** Something that was asked and could not be done, for a reason that people can do something about. */
export class AskFailed extends Error {
  readonly failure: CallFailure;

  constructor(failure: CallFailure) {
    super(failure.code);
    this.name = 'AskFailed';
    this.failure = failure;
  }
}

/** Asks the machine. The only way out of the window. @throws AskFailed */
export async function ask<Name extends CallName>(name: Name, argument: CallArgument<Name>): Promise<CallAnswer<Name>> {
  const reply = await window.klubba.call(name, argument);
  if (!reply.ok) throw new AskFailed({ code: reply.code, detail: reply.detail });
  return reply.answer;
}

/** Hears what the machine tells. @returns ends the listening */
export function listen<Name extends NotificationName>(name: Name, heard: (news: Notifications[Name]) => void): () => void {
  return window.klubba.listen(name, heard);
}

/** Why asking failed; a crash on the other side has a code of its own. */
export function failureOf(error: unknown): CallFailure {
  return error instanceof AskFailed ? error.failure : { code: 'unexpected', detail: {} };
}
