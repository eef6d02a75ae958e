import type { ActionState } from '../../action/action.ts';
import type { DecisionState } from '../../decision/decision.ts';

/** What a search can be narrowed by. */
export type Operator = 'group' | 'person' | 'goal' | 'on' | 'from' | 'to' | 'state';

/** What people write before a colon, folded, in both languages: whoever has learnt one of them need not unlearn it. */
export const operators: Readonly<Record<string, Operator>> = {
  grupp: 'group',
  group: 'group',
  person: 'person',
  ansvarig: 'person',
  owner: 'person',
  mål: 'goal',
  goal: 'goal',
  datum: 'on',
  date: 'on',
  från: 'from',
  efter: 'from',
  from: 'from',
  after: 'from',
  till: 'to',
  före: 'to',
  to: 'to',
  before: 'to',
  läge: 'state',
  state: 'state',
};

/** In what state something that is found may be. */
export type SoughtState = ActionState | DecisionState;

/** How people say a state, folded. */
export const stateWords: Readonly<Record<string, readonly SoughtState[]>> = {
  öppen: ['open'],
  öppna: ['open'],
  open: ['open'],
  klar: ['done'],
  klara: ['done'],
  done: ['done'],
  struken: ['dropped'],
  strukna: ['dropped'],
  dropped: ['dropped'],
  gäller: ['in-force'],
  'i-kraft': ['in-force'],
  'in-force': ['in-force'],
  uppföljning: ['under-follow-up'],
  'follow-up': ['under-follow-up'],
  genomfört: ['carried-out'],
  'carried-out': ['carried-out'],
  'inte-genomfört': ['not-carried-out'],
  'not-carried-out': ['not-carried-out'],
  ersatt: ['superseded'],
  superseded: ['superseded'],
  upphävt: ['revoked'],
  revoked: ['revoked'],
};
