/** Why a command was refused: the rule it breaks. Each has a sentence of its own in `domain/text`. */
export type RefusalCode =
  | 'already-there'
  | 'group-unknown'
  | 'meeting-unknown'
  | 'item-unknown'
  | 'person-unknown'
  | 'decision-unknown'
  | 'action-unknown'
  | 'note-unknown'
  | 'message-unknown'
  | 'goal-unknown'
  | 'span-unknown'
  | 'topic-unknown'
  | 'template-unknown'
  | 'command-unknown'
  | 'already-undone'
  | 'built-upon'
  | 'redaction-lasts'
  | 'read-only'
  | 'meeting-not-started'
  | 'suggestion-unknown'
  | 'meeting-started'
  | 'meeting-cancelled'
  | 'meeting-not-running'
  | 'meeting-paused'
  | 'meeting-not-paused'
  | 'meeting-not-adjourned'
  | 'meeting-over'
  | 'meeting-not-over'
  | 'meeting-finalised'
  | 'meeting-not-finalised'
  | 'minutes-not-sent'
  | 'number-taken'
  | 'item-already-left'
  | 'item-not-current'
  | 'item-in-use'
  | 'item-has-result'
  | 'items-without-result'
  | 'nothing-to-postpone'
  | 'giver-too-short'
  | 'cannot-replan'
  | 'time-out-of-place'
  | 'pulse-closed'
  | 'action-closed'
  | 'actions-incomplete'
  | 'still-absent'
  | 'not-present'
  | 'nobody-leaves'
  | 'nobody-returns'
  | 'nobody-present'
  | 'a-loop';

/** A refused command. Nothing has changed. */
export interface Refusal {
  readonly code: RefusalCode;
  /** Ids, numbers and times that the sentence names; never what people wrote. */
  readonly detail: Readonly<Record<string, string | number>>;
}

export function refusal(code: RefusalCode, detail: Refusal['detail'] = {}): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: { code, detail } };
}
