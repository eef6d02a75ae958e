import type { Group } from '../../domain/group/group.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { measuresOf, type MeetingMeasures } from '../../domain/measure/meeting-measures.ts';
import type { Language } from '../../domain/text/text.ts';
import { excerptOf } from '../../domain/view/excerpt/excerpt.ts';
import { excerptInWords } from '../../domain/view/excerpt/words.ts';
import { meetingNumber } from '../../domain/view/labels.ts';
import type { Block } from '../../domain/view/minutes/blocks.ts';
import { minutesOf } from '../../domain/view/minutes/build.ts';
import type { MinutesDocument } from '../../domain/view/minutes/document.ts';
import { blocksAsHtml, minutesAsHtml } from '../../domain/view/minutes/html.ts';
import { blocksAsMarkdown, minutesAsMarkdown } from '../../domain/view/minutes/markdown.ts';
import { minutesInWords } from '../../domain/view/minutes/words.ts';
import { safeName } from '../export/safe-name.ts';
import { typefaces } from '../export/typefaces.ts';
import { CallError } from './call-error.ts';
import { calendarFor, noticeFor } from './notices.ts';
import type { Workspace } from './workspace.ts';

export const minutesFormats = ['md', 'html', 'json'] as const;
export type MinutesFormat = (typeof minutesFormats)[number];

/** A meeting as a person names it. */
export interface NamedMeeting {
  /** A group's id or short name; not needed beside a meeting's id. */
  readonly group?: string;
  /** `2026:17`, or the meeting's id. */
  readonly meeting: string;
}

/** @throws CallError when there is no such group or meeting */
export function measuresFor(workspace: Workspace, named: NamedMeeting): MeetingMeasures {
  return measuresOf(found(workspace, named).meeting, workspace.zone, Date.now());
}

export interface WantedMinutes extends NamedMeeting {
  readonly language: Language;
  readonly confidential: boolean;
  /** Only this decision, as an excerpt. */
  readonly decision?: string | undefined;
}

/** A document in words, part by part. @throws CallError when there is no such group or meeting, or no such decision for its reader */
export function blocksFor(workspace: Workspace, wanted: WantedMinutes): readonly Block[] {
  const minutes = documentFor(workspace, wanted);
  if (wanted.decision === undefined) return minutesInWords(minutes, wanted.language);
  const excerpt = excerptOf(minutes, wanted.decision);
  if (excerpt === null) throw new CallError('decision-unknown', { decision: wanted.decision });
  return excerptInWords(excerpt, wanted.language);
}

/** @throws CallError when there is no such group or meeting */
export function minutesFor(workspace: Workspace, wanted: WantedMinutes & { readonly format: MinutesFormat }): string {
  const document = documentFor(workspace, wanted);
  if (wanted.format === 'json') return `${JSON.stringify(document, null, 2)}\n`;
  return wanted.format === 'md' ? minutesAsMarkdown(document, wanted.language) : minutesAsHtml(document, wanted.language, typefaces);
}

/** A document on its way out of the program. */
export interface OutgoingDocument {
  /** For a file, without its ending. */
  readonly name: string;
  readonly text: string;
}

export interface WantedDocument extends Omit<WantedMinutes, 'group'> {
  /** `ics`: the meeting as an event for calendars. */
  readonly format: 'html' | 'md' | 'ics';
  /** The notice instead of the minutes. */
  readonly notice?: boolean | undefined;
}

/** @throws CallError when there is no such meeting, or no such decision in what its reader may see */
export function outgoingDocument(workspace: Workspace, wanted: WantedDocument): OutgoingDocument {
  const { name, blocks } = outgoingInWords(workspace, wanted);
  return { name, text: writtenAs(workspace, wanted, blocks) };
}

/** The same in words, part by part, for the forms that are written elsewhere. @throws CallError as above */
export function outgoingInWords(workspace: Workspace, wanted: Omit<WantedDocument, 'format'>): { readonly name: string; readonly title: string; readonly blocks: readonly Block[] } {
  const blocks = wanted.notice === true ? noticeFor(workspace, wanted) : blocksFor(workspace, wanted);
  const title = blocks.find((block) => block.kind === 'title')?.text ?? '';
  return { name: safeName(title.replaceAll(':', '-'), 'Klubba'), title, blocks };
}

function writtenAs(workspace: Workspace, wanted: WantedDocument, blocks: readonly Block[]): string {
  switch (wanted.format) {
    case 'md':
      return blocksAsMarkdown(blocks);
    case 'html':
      return blocksAsHtml(blocks, wanted.language, typefaces);
    case 'ics':
      return calendarFor(workspace, wanted);
  }
}

function documentFor(workspace: Workspace, wanted: WantedMinutes): MinutesDocument {
  const { group, meeting } = found(workspace, wanted);
  return minutesOf({
    organisation: workspace.organisation(),
    group,
    state: workspace.group(group.id),
    meeting,
    zone: workspace.zone,
    now: Date.now(),
    withConfidential: wanted.confidential,
  });
}

function found(workspace: Workspace, named: NamedMeeting): { readonly group: Group; readonly meeting: Meeting } {
  const wanted = named.group ?? workspace.groupHolding(named.meeting);
  if (wanted === undefined) throw new CallError('meeting-unknown', { meeting: named.meeting.slice(0, 64) });
  const group = workspace.organisation().groups.find(({ id, shortName }) => id === wanted || shortName === wanted);
  if (group === undefined) throw new CallError('group-unknown', { group: wanted.slice(0, 64) });
  const meeting = workspace
    .group(group.id)
    .meetings.find((each) => each.id === named.meeting || meetingNumber(each) === named.meeting);
  if (meeting === undefined) throw new CallError('meeting-unknown', { meeting: named.meeting.slice(0, 64) });
  return { group, meeting };
}
