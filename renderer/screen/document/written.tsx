import type { Block } from '../../../domain/view/minutes/blocks.ts';
import { isOver } from '../../../domain/meeting/running/decide.ts';
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
  const { meeting } = useOpenMeeting();
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
      <div className={styles['face']}>
        <div className={styles['desk']}>
          <div className={styles['paper']} tabIndex={-1} data-sheet="">
            <Sheet blocks={blocks} around={meeting.state === 'finalised' ? undefined : mendableParts(confidential)} />
          </div>
        </div>
        <aside className={styles['aside']} aria-label={say('paper.beside')}>
          <StatePanel />
          <ClosedItems isShown={confidential} show={askForConfidential} />
          {isOver(meeting) && <Figures />}
        </aside>
      </div>
    </MeetingFrame>
  );
}
