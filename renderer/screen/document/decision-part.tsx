import { Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Decision } from '../../../domain/decision/decision.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { send } from '../../state/send.ts';
import { useSay } from '../../text/language.tsx';
import { opening } from './opening.ts';
import { PartFrame } from './part-frame.tsx';
import { ProseArea } from './prose-area.tsx';

/** The words of a decision. They are recorded when they are whole: after the read-back each change is marked. */
export function DecisionPart({ decision: { id, text }, children }: { readonly decision: Decision; readonly children: ReactNode }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const [isOpen, setOpen] = useState(false);
  const [isByKey, setByKey] = useState(false);
  if (isOpen) {
    return (
      <ProseArea
        label={say('paper.decision')}
        text={text}
        write={async (words) => send({ command: 'changeDecision', decision: id, text: words.trim() })}
        savesAtPauses={false}
        hint={say(meeting.readBack ? 'paper.decision.readBack' : 'paper.area.hint')}
        problemIn={(words) => (words.trim() === '' ? say('close.decision.empty') : null)}
        onDone={(byKey) => {
          setByKey(byKey);
          setOpen(false);
        }}
      />
    );
  }
  return (
    <PartFrame thing={id} icon={Pencil} label={say('paper.mend.decision', { text: opening(text) })} onMend={() => setOpen(true)} takesClicks autoFocus={isByKey}>
      {children}
    </PartFrame>
  );
}
