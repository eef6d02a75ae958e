import type { Language } from '../../domain/text/text.ts';
import type { Block } from '../../domain/view/minutes/blocks.ts';
import { noticeOf } from '../../domain/view/notice/build.ts';
import { noticeForCalendar } from '../../domain/view/notice/calendar.ts';
import type { NoticeDocument } from '../../domain/view/notice/document.ts';
import { noticeInWords } from '../../domain/view/notice/words.ts';
import { meetingAsCalendar } from '../export/calendar.ts';
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

function documentFor(workspace: Workspace, { meeting, confidential }: WantedNotice): NoticeDocument {
  const { view } = openedMeeting(workspace, { meeting });
  return noticeOf({ organisation: workspace.organisation(), group: view.group, meeting: view.meeting, number: view.number, withConfidential: confidential });
}
