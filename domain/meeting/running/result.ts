import type { Payload } from '../../event/catalogue.ts';
import type { ItemResult, ResultKind } from '../item.ts';

interface Given {
  readonly result: ResultKind;
  readonly postponedTo?: string | null | undefined;
  readonly reason?: ItemResult['reason'] | undefined;
  readonly handedTo?: string | null | undefined;
  readonly returns?: string | null | undefined;
}

/** A result as it is recorded: only what belongs to its kind. */
export function resultOf({ result: kind, postponedTo, reason, handedTo, returns }: Given): Payload<'itemLeft'>['result'] {
  return {
    kind,
    postponedTo: kind === 'postponed' ? (postponedTo ?? null) : null,
    reason: kind === 'postponed' ? (reason ?? null) : null,
    handedTo: kind === 'handed-over' ? (handedTo ?? null) : null,
    returns: kind === 'parked' ? (returns ?? null) : null,
  };
}

/** "The rest is postponed": time ran out. */
export function notReached(postponedTo: string | null): Payload<'itemLeft'>['result'] {
  return resultOf({ result: 'postponed', postponedTo, reason: 'not-reached' });
}
