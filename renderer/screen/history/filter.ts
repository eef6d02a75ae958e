import type { HistoryChange, HistoryStep } from '../../../domain/view/screen/history/step.ts';

export const historyFilters = ['all', 'decisions', 'actions', 'texts'] as const;
export type HistoryFilter = (typeof historyFilters)[number];

const kinds: Readonly<Record<Exclude<HistoryFilter, 'all'>, ReadonlySet<HistoryChange['kind']>>> = {
  decisions: new Set(['decisionRecorded', 'decisionChanged', 'decisionStateChanged', 'decisionFollowedUp', 'dissentRecorded', 'decisionsReadBack']),
  actions: new Set(['actionRecorded', 'actionChanged', 'actionDone', 'actionReopened', 'actionNotDone', 'actionDropped', 'actionCommented', 'actionReviewed']),
  texts: new Set(['noteWritten', 'noteEdited', 'backgroundEdited', 'messageAgreed', 'messageChanged', 'messageWithdrawn', 'minutesCorrected', 'matterParked']),
};

/** True for a step that has to do with what was asked for; an undoing has to do with what it took back. */
export function isOf(filter: HistoryFilter, { changes }: HistoryStep): boolean {
  return filter === 'all' || changes.some(({ kind, undoes }) => kinds[filter].has(undoes ?? kind));
}
