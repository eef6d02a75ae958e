import { Copy, FileDown } from 'lucide-react';
import { useState } from 'react';
import { blocksAsPlainText } from '../../../../domain/view/notice/plain-text.ts';
import type { Block } from '../../../../domain/view/minutes/blocks.ts';
import type { CallFailure } from '../../../../domain/contract/call.ts';
import { ask, failureOf } from '../../../bridge.ts';
import { Button } from '../../../component/button.tsx';
import { Dialog } from '../../../component/dialog.tsx';
import { useNotices } from '../../../component/notices.tsx';
import { Failed } from '../../../component/placeholder.tsx';
import { DocumentPage } from '../../../meeting/document-page.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useView } from '../../../state/view.ts';
import { failureText } from '../../../text/failure.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import styles from './notice-dialog.module.css';

/** The notice as it will be read; it is called from here, saved as a file or copied into a mail. */
export function NoticeDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, act } = useOpenMeeting();
  const { tell } = useNotices();
  const notice = useView('notice', { meeting: meeting.id, language, confidential: false });
  const isCalled = meeting.calledOn !== null;
  const call = async (): Promise<void> => {
    const sent = await act({ command: 'callMeeting', meeting: meeting.id });
    if (sent.ok) tell(say('prepare.called'), () => void act({ command: 'undo', of: sent.id }));
  };
  return (
    <Dialog
      title={isCalled ? say('prepare.notice.again') : say('prepare.call')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        isCalled ? (
          <Button look="primary" onPress={onClose}>
            {say('dialog.close')}
          </Button>
        ) : (
          <>
            <Button look="quiet" onPress={onClose}>
              {say('dialog.cancel')}
            </Button>
            <Button look="primary" onPress={() => void call()}>
              {say('prepare.call.mark')}
            </Button>
          </>
        )
      }
    >
      <p className={styles['about']}>{isCalled ? say('prepare.notice.sent') : say('prepare.notice.about')}</p>
      {meeting.items.some(({ confidential }) => confidential) && <p className={styles['about']}>{say('prepare.notice.closed')}</p>}
      {notice.state === 'ready' && <Outgoing blocks={notice.view} />}
      {notice.state === 'failed' && <Failed failure={notice.failure} />}
      {notice.state === 'ready' && <DocumentPage label={say('prepare.notice.again')} blocks={notice.view} />}
    </Dialog>
  );
}

/** The ways out of the program. */
function Outgoing({ blocks }: { readonly blocks: readonly Block[] }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting } = useOpenMeeting();
  const [said, setSaid] = useState<{ readonly text: string; readonly isTrouble: boolean } | null>(null);
  const failed = (failure: CallFailure): void => setSaid({ text: failureText(language, failure), isTrouble: true });
  const save = async (format: 'pdf' | 'html'): Promise<void> => {
    try {
      const { path } = await ask('saveDocument', { meeting: meeting.id, language, confidential: false, notice: true, format });
      if (path !== null) setSaid({ text: say('prepare.notice.saved', { path }), isTrouble: false });
    } catch (error) {
      failed(failureOf(error));
    }
  };
  const copy = async (): Promise<void> => {
    try {
      await ask('copyText', { text: blocksAsPlainText(blocks) });
      setSaid({ text: say('prepare.notice.copied'), isTrouble: false });
    } catch (error) {
      failed(failureOf(error));
    }
  };
  return (
    <div className={styles['ways']}>
      <Button icon={Copy} onPress={() => void copy()}>
        {say('prepare.notice.copy')}
      </Button>
      <Button icon={FileDown} onPress={() => void save('pdf')}>
        {say('prepare.notice.pdf')}
      </Button>
      <Button icon={FileDown} onPress={() => void save('html')}>
        {say('prepare.notice.html')}
      </Button>
      <p className={[styles['said'], said?.isTrouble === true ? styles['wrong'] : ''].join(' ')} role="status">
        {said?.text}
      </p>
    </div>
  );
}
