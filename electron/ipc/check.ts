import type { CallFailure } from '../../domain/contract/call.ts';
import { calls, largestCall, type CallName } from '../../domain/contract/contract.ts';
import { tooDeepAt } from '../store/depth.ts';

/** Who asks, as the runtime tells. */
export interface Sender {
  /** A window of the program that has the bridge. */
  readonly isOurs: boolean;
  /** The window's own page, and not a frame in it. */
  readonly isMainFrame: boolean;
  readonly origin: string;
}

/** A call whose sender, name, size and shape have been checked. */
export interface CheckedCall {
  readonly name: CallName;
  readonly argument: unknown;
}

export type Checked = { readonly ok: true; readonly call: CheckedCall } | ({ readonly ok: false } & CallFailure);

/** The only origin that may ask anything. */
export const ownOrigin = 'app://klubba';

/** No argument is nested deeper. */
const deepest = 32;

/** Lets in what the contract knows, from our own pages; says of anything else no more than that it was refused. */
export function checked(sender: Sender, name: unknown, written: unknown): Checked {
  if (!sender.isOurs || !sender.isMainFrame || sender.origin !== ownOrigin) return refused('call-foreign');
  if (typeof name !== 'string' || !Object.hasOwn(calls, name)) return refused('call-unknown');
  if (typeof written !== 'string') return refused('call-malformed', { field: '' });
  if (written.length > largestCall) return refused('call-too-large');
  return shaped(name as CallName, written);
}

function shaped(name: CallName, written: string): Checked {
  const value = parsed(written);
  const read = calls[name].argument.safeParse(value);
  if (value === undefined || !read.success) return refused('call-malformed', { field: fieldOf(read.error?.issues[0]?.path) });
  return { ok: true, call: { name, argument: read.data } };
}

function parsed(written: string): unknown {
  try {
    return tooDeepAt(written, deepest) === -1 ? JSON.parse(written) : undefined;
  } catch {
    return undefined;
  }
}

function fieldOf(path: readonly PropertyKey[] | undefined): string {
  return (path ?? []).join('.').slice(0, 64);
}

function refused(code: string, detail: CallFailure['detail'] = {}): Checked {
  return { ok: false, code, detail };
}
