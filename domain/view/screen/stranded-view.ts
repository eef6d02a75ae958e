import type { StrandedEvent } from '../../event/stranded.ts';
import type { Id } from '../../kernel/identity.ts';
import { find } from '../../kernel/list.ts';
import { isClosedItem, meetingNumber } from '../labels.ts';
import type { HeldGroup, World } from '../world.ts';

/** What a fact without its ground was about. `newer`: only a newer program knows. */
export type StrandedKind = 'clock' | 'agenda' | 'words' | 'decision' | 'action' | 'attendance' | 'closing' | 'organisation' | 'newer';

/** A fact whose ground was gone when it came: what it was about had been taken away, or done already. Kept, and listed here. */
export interface StrandedFact {
  readonly id: Id;
  readonly kind: StrandedKind;
  /** `KLG 2026:17`; the group alone where its meeting is not there; null for the organisation's. */
  readonly about: string | null;
  /** What somebody wrote in it; empty where there is nothing, or where it is shown by hand only. */
  readonly text: string;
  readonly isClosed: boolean;
}

/** The latest first. @param withClosed also the words that came from confidential items, or from items that are gone */
export function strandedFacts({ organisation, groups }: World, withClosed: boolean): readonly StrandedFact[] {
  const ofOrganisation = organisation.stranded.map((event) => factOf(event, null, withClosed));
  return [...ofOrganisation, ...groups.flatMap((held) => held.state.stranded.map((event) => factOf(event, held, withClosed)))].toReversed();
}

function factOf({ id, type, data }: StrandedEvent, held: HeldGroup | null, withClosed: boolean): StrandedFact {
  const said = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
  const meeting = typeof said['meeting'] === 'string' ? find(held?.state.meetings ?? [], said['meeting']) : undefined;
  const number = meeting === undefined ? null : meetingNumber(meeting);
  const isClosed = typeof said['item'] === 'string' && isClosedItem(meeting, said['item']);
  const about = held === null ? null : number === null ? held.group.name : `${held.group.shortName} ${number}`;
  return { id, kind: kinds[type] ?? 'newer', about, text: isClosed && !withClosed ? '' : wordsIn(said), isClosed };
}

function wordsIn(said: Readonly<Record<string, unknown>>): string {
  const changes = said['changes'];
  const inside = typeof changes === 'object' && changes !== null ? (changes as Readonly<Record<string, unknown>>) : {};
  const words = [said['text'], said['title'], said['name'], inside['text'], inside['title'], inside['name']];
  return words.find((each) => typeof each === 'string' && each.trim() !== '')?.toString() ?? '';
}

const kinds: Readonly<Record<string, StrandedKind>> = {
  ...named('clock', ['meetingStarted', 'itemLeft', 'itemEntered', 'meetingPaused', 'meetingResumed', 'meetingAdjourned', 'sittingOpened', 'endAgreed', 'timeMended', 'timeboxesChanged', 'measuringChanged', 'clockTaken', 'clockHandedOver', 'meetingEnded']),
  ...named('agenda', ['meetingPlanned', 'meetingChanged', 'itemAdded', 'itemChanged', 'itemMoved', 'itemRemoved', 'meetingCalled', 'meetingCancelled', 'resultSet', 'itemSuggested', 'suggestionChanged', 'suggestionWithdrawn', 'suggestionDeclined']),
  ...named('words', ['noteWritten', 'noteEdited', 'backgroundEdited', 'matterParked', 'unclearSaid']),
  ...named('decision', ['decisionRecorded', 'decisionChanged', 'decisionStateChanged', 'decisionFollowedUp', 'dissentRecorded']),
  ...named('action', ['actionRecorded', 'actionChanged', 'actionDone', 'actionReopened', 'actionNotDone', 'actionDropped', 'actionCommented', 'actionReviewed']),
  ...named('attendance', ['attendanceNoted', 'attendanceConfirmed']),
  ...named('closing', ['decisionsReadBack', 'messageAgreed', 'messageChanged', 'messageWithdrawn', 'pulseClosed', 'minutesSent', 'minutesApproved', 'meetingFinalised', 'minutesCorrected']),
  ...named('organisation', ['organisationNamed', 'organisationChanged', 'personAdded', 'personChanged', 'groupAdded', 'groupChanged', 'memberAdded', 'memberRemoved', 'goalAdded', 'goalChanged', 'cycleTopicAdded', 'cycleTopicChanged', 'cycleTopicRemoved', 'templateSaved', 'templateRenamed', 'templateRemoved', 'usualTemplateChosen']),
};

function named(kind: StrandedKind, types: readonly string[]): Readonly<Record<string, StrandedKind>> {
  return Object.fromEntries(types.map((type) => [type, kind]));
}
