import type { Block } from '../../../domain/view/minutes/blocks.ts';
import { isOver } from '../../../domain/meeting/running/decide.ts';
import { useKeptFocus } from '../../component/kept-focus.ts';
import { MeetingFrame } from '../../meeting/meeting-frame.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { Sheet } from '../../sheet/sheet.tsx';
import { useSay } from '../../text/language.tsx';
import { ClosedItems } from './closed-items.tsx';
import styles from './document.module.css';
import { Excerpt } from './excerpt.tsx';
import { ExportMenu } from './export-menu.tsx';
import { Figures } from './figures.tsx';
import { Finalise } from './finalise.tsx';
import { mendableParts } from './mendable-part.tsx';
import { SendForApproval } from './send-for-approval.tsx';
import { StatePanel } from './state-panel.tsx';

export interface WrittenProps {
  readonly blocks: readonly Block[];
  readonly confidential: boolean;
  readonly askForConfidential: (isAskedFor: boolean) => void;
}

/** The sheet, and beside it how far it has come, what is lacking and how the meeting went. */
export function Written({ blocks, confidential, askForConfidential }: WrittenProps) {
  const say = useSay();
  const { meeting, group } = useOpenMeeting();
  const paper = useKeptFocus<HTMLDivElement>(String(blocks.length));
  return (
    <MeetingFrame
      actions={
        <>
          {meeting.decisions.length > 0 && <Excerpt confidential={confidential} />}
          <ExportMenu blocks={blocks} confidential={confidential} />
          {meeting.state === 'ended' && <SendForApproval />}
          {meeting.state === 'sent' && <Finalise />}
        </>
      }
    >
      <div className={styles['room']}>
        <div className={styles['face']}>
          {/* A sheet that is only read has nothing to stop at, and is scrolled by keys all the same. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={styles['desk']} role="region" aria-label={say(`document.word.${group.documentWord}`)} tabIndex={0}>
            <div ref={paper} className={styles['paper']} tabIndex={-1}>
              <Sheet blocks={blocks} around={meeting.state === 'finalised' ? undefined : mendableParts(confidential)} />
            </div>
          </div>
          <aside className={styles['aside']} aria-label={say('paper.beside')}>
            <StatePanel />
            <ClosedItems isShown={confidential} show={askForConfidential} />
            {isOver(meeting) && <Figures />}
          </aside>
        </div>
      </div>
    </MeetingFrame>
  );
}
