import type { Language } from '../../domain/text/text.ts';
import type { Block } from '../../domain/view/minutes/blocks.ts';
import { noticeOf } from '../../domain/view/notice/build.ts';
import { noticeInWords } from '../../domain/view/notice/words.ts';
import { openedMeeting } from './views.ts';
import type { Workspace } from './workspace.ts';

export interface WantedNotice {
  readonly meeting: string;
  readonly language: Language;
  readonly confidential: boolean;
}

/** The notice of a meeting in words, part by part. @throws CallError when there is no such meeting */
export function noticeFor(workspace: Workspace, { meeting, language, confidential }: WantedNotice): readonly Block[] {
  const { view } = openedMeeting(workspace, { meeting });
  const source = { organisation: workspace.organisation(), group: view.group, meeting: view.meeting, number: view.number, withConfidential: confidential };
  return noticeInWords(noticeOf(source), language);
}
