import { CalendarPlus, Copy, FileCode, FileText, Mail, Printer } from 'lucide-react';
import { useState } from 'react';
import type { CallArgument } from '../../../../domain/contract/contract.ts';
import { blocksAsPlainText } from '../../../../domain/view/notice/plain-text.ts';
import type { Block } from '../../../../domain/view/minutes/blocks.ts';
import { blocksAsHtml } from '../../../../domain/view/minutes/html.ts';
import { ask, failureOf } from '../../../bridge.ts';
import { Button } from '../../../component/button.tsx';
import { Dialog } from '../../../component/dialog.tsx';
import { useNotices } from '../../../component/notices.tsx';
import { Failed } from '../../../component/placeholder.tsx';
import { letterAddress } from '../../../letter.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { Sheet } from '../../../sheet/sheet.tsx';
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
      {notice.state === 'ready' && <Sheet blocks={notice.view} />}
    </Dialog>
  );
}

const ways = [
  { way: 'copy', icon: Copy },
  { way: 'pdf', icon: FileText },
  { way: 'html', icon: FileCode },
  { way: 'ics', icon: CalendarPlus },
  { way: 'mail', icon: Mail },
  { way: 'print', icon: Printer },
] as const;
type Way = (typeof ways)[number]['way'];

/** The ways out of the program. Closed items stay closed in all of them. */
function Outgoing({ blocks }: { readonly blocks: readonly Block[] }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting } = useOpenMeeting();
  const [said, setSaid] = useState<{ readonly text: string; readonly isTrouble: boolean } | null>(null);
  const wanted = { meeting: meeting.id, language, confidential: false, notice: true };
  const saved = async (format: CallArgument<'saveDocument'>['format']): Promise<string> => {
    const { path } = await ask('saveDocument', { ...wanted, format });
    return path === null ? '' : say('prepare.notice.saved', { path });
  };
  const goOut = async (way: Way): Promise<string> => {
    switch (way) {
      case 'copy':
        await ask('copyText', { text: blocksAsPlainText(blocks), html: blocksAsHtml(blocks, language) });
        return say('prepare.notice.copied');
      case 'print':
        await ask('printDocument', wanted);
        return '';
      case 'pdf':
      case 'html':
      case 'ics':
        return saved(way);
      case 'mail': {
        const title = blocks.find((block) => block.kind === 'title')?.text ?? '';
        const address = letterAddress(title, blocksAsPlainText(blocks));
        if (address === null) return saved('eml');
        await ask('openLink', { address });
        return '';
      }
    }
  };
  const go = async (way: Way): Promise<void> => {
    try {
      setSaid({ text: await goOut(way), isTrouble: false });
    } catch (error) {
      setSaid({ text: failureText(language, failureOf(error)), isTrouble: true });
    }
  };
  return (
    <div className={styles['ways']}>
      {ways.map(({ way, icon }) => (
        <Button key={way} icon={icon} onPress={() => void go(way)}>
          {say(`prepare.notice.${way}`)}
        </Button>
      ))}
      <p className={[styles['said'], said?.isTrouble === true ? styles['wrong'] : ''].join(' ')} role="status">
        {said?.text}
      </p>
    </div>
  );
}
