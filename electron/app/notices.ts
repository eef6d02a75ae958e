import { find } from '../../domain/kernel/list.ts';
import { text, type Language } from '../../domain/text/text.ts';
import type { Block } from '../../domain/view/minutes/blocks.ts';
import { noticeOf } from '../../domain/view/notice/build.ts';
import { draftForCalendar, noticeForCalendar } from '../../domain/view/notice/calendar.ts';
import type { NoticeDocument } from '../../domain/view/notice/document.ts';
import { noticeInWords } from '../../domain/view/notice/words.ts';
import { tenseOf } from '../../domain/view/screen/meetings-view.ts';
import { meetingAsCalendar, meetingsAsCalendar } from '../export/calendar.ts';
import { safeName } from '../export/safe-name.ts';
import { CallError } from './call-error.ts';
import type { OutgoingDocument } from './documents.ts';
import { openedMeeting } from './views.ts';
import type { Workspace } from './workspace.ts';

export interface WantedNotice {
  readonly meeting: string;
  readonly language: Language;
  readonly confidential: boolean;
}

/** The notice of a meeting in words, part by part. @throws CallError when there is no such meeting */
export function noticeFor(workspace: Workspace, wanted: WantedNotice): readonly Block[] {
  return noticeInWords(documentFor(workspace, wanted), wanted.language);
}

/** The meeting as an event for calendars. @throws CallError when there is no such meeting */
export function calendarFor(workspace: Workspace, wanted: WantedNotice): string {
  const { meeting, language } = wanted;
  const { zone } = openedMeeting(workspace, { meeting }).view.meeting;
  const words = noticeForCalendar(documentFor(workspace, wanted), language);
  return meetingAsCalendar(words, { meeting, zone: zone ?? workspace.zone }, { workspace: workspace.id, now: Date.now() });
}

/** Every meeting of a group that is to come, as events for calendars. @throws CallError when there is no such group */
export function comingCalendar(workspace: Workspace, { group: id, language }: { readonly group: string; readonly language: Language }): OutgoingDocument {
  const group = find(workspace.organisation().groups, id);
  if (group === undefined) throw new CallError('group-unknown', { group: id });
  const today = workspace.today();
  const coming = workspace
    .group(id)
    .meetings.filter((meeting) => meeting.state !== 'cancelled' && tenseOf(meeting, today) === 'coming')
    .toSorted((a, b) => (a.start < b.start ? -1 : 1))
    .map((meeting) => ({
      meeting: meeting.id,
      zone: meeting.zone ?? workspace.zone,
      words: meeting.state === 'called' ? noticeForCalendar(documentFor(workspace, { meeting: meeting.id, language, confidential: false }), language) : draftForCalendar(group, meeting),
    }));
  return { name: safeName(text(language, 'meetings.calendar.name', { group: group.shortName }), 'Klubba'), text: meetingsAsCalendar(coming, { workspace: workspace.id, now: Date.now() }) };
}

function documentFor(workspace: Workspace, { meeting, confidential }: WantedNotice): NoticeDocument {
  const { view } = openedMeeting(workspace, { meeting });
  return noticeOf({ organisation: workspace.organisation(), group: view.group, meeting: view.meeting, number: view.number, withConfidential: confidential });
}
