import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Item } from '../../../domain/meeting/item.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { newId } from '../../state/id.ts';
import { send } from '../../state/send.ts';
import { useSay } from '../../text/language.tsx';
import { PartFrame } from './part-frame.tsx';
import { ProseArea } from './prose-area.tsx';

interface HeadingPartProps {
  readonly item: Item;
  readonly withConfidential: boolean;
  readonly children: ReactNode;
}

/** The heading of an item, where a note that was forgotten is added. */
export function HeadingPart({ item, withConfidential, children }: HeadingPartProps) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const [isOpen, setOpen] = useState(false);
  const [isByKey, setByKey] = useState(false);
  if (item.keptOut || (item.confidential && !withConfidential)) return children;
  return (
    <>
      <PartFrame thing={item.id} icon={Plus} label={say('paper.addNote', { title: item.title })} onMend={() => setOpen(true)} autoFocus={isByKey}>
        {children}
      </PartFrame>
      {isOpen && (
        <ProseArea
          label={say('paper.newNote', { title: item.title })}
          text=""
          write={async (text) => send({ command: 'writeNote', id: newId(), meeting: meeting.id, item: item.id, text })}
          savesAtPauses={false}
          hint={say('paper.area.hint')}
          onDone={(byKey) => {
            setByKey(byKey);
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
