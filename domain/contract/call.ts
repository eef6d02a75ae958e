import type { z } from 'zod';
import type { OpenedMeeting } from '../view/screen/meeting-view.ts';

/** What a window may ask of the machine: the shape of what it sends, and (as a type alone) of what it gets. */
export interface Call<Argument extends z.ZodType = z.ZodType, Answer = unknown> {
  readonly argument: Argument;
  /** Never set: it carries the type of the answer. */
  readonly answer?: Answer;
}

/** `call<Answer>()(schema)`: the answer is named, the argument is inferred. */
export function call<Answer>(): <Argument extends z.ZodType>(argument: Argument) => Call<Argument, Answer> {
  return (argument) => ({ argument });
}

export type ArgumentOf<Asked> = Asked extends Call<infer Argument> ? z.input<Argument> : never;
/** What arrives after the schema has filled in its defaults. */
export type CheckedOf<Asked> = Asked extends Call<infer Argument> ? z.output<Argument> : never;
export type AnswerOf<Asked> = Asked extends Call<z.ZodType, infer Answer> ? Answer : never;

/** Why something was not done. `detail` holds ids, names of fields and numbers, never what people wrote. */
export interface CallFailure {
  /** Has a sentence of its own in `domain/text`, under `refusal.`. */
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number>>;
}

/** How every call is answered across the border between the processes. */
export type CallReply<Answer = unknown> = { readonly ok: true; readonly answer: Answer } | ({ readonly ok: false } & CallFailure);

/**
 * The answer to a command, given only after it is on the disk. `id` names the command: `undo { of }` takes it. `revision` is the one that
 * `changed` tells of it, so that nobody looks twice. `shown` is the meeting that was asked for with it, as it is afterwards.
 */
export type CommandAnswer =
  | { readonly ok: true; readonly id: string; readonly events: readonly string[]; readonly revision?: number; readonly shown?: OpenedMeeting }
  | { readonly ok: false; readonly error: CallFailure };
