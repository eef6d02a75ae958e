import type { CallFailure } from '../../../../domain/contract/call.ts';

/**
 * What is said when an item was left with more than one command and one of them was refused. It has been left all the same, and what may
 * be lacking is that those who went out for it are back: the stage goes on offering that.
 */
export function troubleOfLeaving({ done, failure }: { readonly done: readonly string[]; readonly failure: CallFailure | null }): CallFailure | null {
  if (failure === null || done.length === 0) return failure;
  // Somebody has said it already, on another machine.
  return failure.code === 'nobody-returns' ? null : { code: 'room-not-recalled', detail: {} };
}
