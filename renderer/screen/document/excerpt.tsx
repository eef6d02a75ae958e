import { Copy, FileCode, FileText, FileType, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Id } from '../../../domain/kernel/identity.ts';
import { find } from '../../../domain/kernel/list.ts';
import type { Meeting } from '../../../domain/meeting/meeting.ts';
import { decisionNumber } from '../../../domain/view/labels.ts';
import { Button } from '../../component/button.tsx';
import { Choice } from '../../component/choice.tsx';
import { Dialog } from '../../component/dialog.tsx';
import { Failed } from '../../component/placeholder.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { Sheet } from '../../sheet/sheet.tsx';
import { useView } from '../../state/view.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './excerpt.module.css';
import { opening } from './opening.ts';
import { useExports } from './use-exports.ts';

/** One decision out of the document, for whoever carries it out. */
export function Excerpt({ confidential }: { readonly confidential: boolean }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('excerpt.open')}</Button>
      {isOpen && <ExcerptDialog confidential={confidential} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Decisions whose words the document itself shows: a closed one only when closed items are taken along, none that lies in the registry. */
function shownDecisions(meeting: Meeting, confidential: boolean): Meeting['decisions'] {
  return meeting.decisions.filter((decision) => {
    const item = find(meeting.items, decision.item);
    return item === undefined ? confidential : !item.keptOut && (confidential || !item.confidential);
  });
}

function ExcerptDialog({ confidential, onClose }: { readonly confidential: boolean; readonly onClose: () => void }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const decisions = shownDecisions(meeting, confidential);
  const [first] = decisions;
  if (first !== undefined) return <ChosenExcerpt decisions={decisions} first={first.id} confidential={confidential} onClose={onClose} />;
  return (
    <Dialog title={say('excerpt.choose')} isOpen onClose={onClose}>
      <p>{say('excerpt.allClosed')}</p>
    </Dialog>
  );
}

interface ChosenExcerptProps {
  readonly decisions: Meeting['decisions'];
  readonly first: Id;
  readonly confidential: boolean;
  readonly onClose: () => void;
}

function ChosenExcerpt({ decisions, first, confidential, onClose }: ChosenExcerptProps) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, group } = useOpenMeeting();
  const [decision, choose] = useState(first);
  const preview = useView('document', { meeting: meeting.id, language, confidential, decision });
  const exportAs = useExports({ blocks: preview.state === 'ready' ? preview.view : [], confidential, decision });
  return (
    <Dialog
      title={say('excerpt.choose')}
      isOpen
      onClose={onClose}
      width="wide"
      actions={ways.map(({ way, icon }) => (
        <Button key={way} icon={icon} look={way === 'pdf' ? 'primary' : 'outlined'} isDisabled={preview.state !== 'ready'} onPress={() => void exportAs(way)}>
          {say(`paper.export.${way}`)}
        </Button>
      ))}
    >
      <div className={styles['excerpt']}>
        <Choice
          label={say('excerpt.decision')}
          value={decision}
          onChange={choose}
          options={decisions.map(({ id, text }) => ({ value: id, text: say('excerpt.option', { number: decisionNumber(group, meeting, id) ?? '', text: opening(text) }) }))}
        />
        {preview.state === 'failed' && <Failed failure={preview.failure} />}
        {preview.state === 'ready' && <Sheet blocks={preview.view} />}
      </div>
    </Dialog>
  );
}

/** The primary one last. */
const ways = [
  { way: 'copy', icon: Copy },
  { way: 'print', icon: Printer },
  { way: 'html', icon: FileCode },
  { way: 'docx', icon: FileType },
  { way: 'pdf', icon: FileText },
] as const;
