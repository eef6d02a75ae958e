import { Pencil } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import type { WrittenCommand } from '../../../domain/api.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import { shown, type Prose } from '../../../domain/meeting/prose.ts';
import { useKeptFocus } from '../../component/kept-focus.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { Versions } from '../../meeting/versions/versions.tsx';
import { send } from '../../state/send.ts';
import { useSay } from '../../text/language.tsx';
import { PartFrame } from './part-frame.tsx';
import { ProseArea } from './prose-area.tsx';
import { opening } from './opening.ts';

/** A longer text that several may write on. */
export type ProseOf = { readonly kind: 'background'; readonly item: Id } | { readonly kind: 'note'; readonly item: Id; readonly note: Id };

interface ProsePartProps {
  readonly of: ProseOf;
  readonly prose: Prose;
  readonly children: ReactNode;
}

/** A note or a background, polished where it is read. What another machine wrote at the same time stands beneath until somebody joins them. */
export function ProsePart({ of, prose, children }: ProsePartProps) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const [isOpen, setOpen] = useState(false);
  const [isByKey, setByKey] = useState(false);
  const base = useRef<readonly Id[]>([]);
  const text = shown(prose);
  const place = useKeptFocus<HTMLDivElement>(String(prose.length));
  const mend = (): void => {
    base.current = prose.slice(0, 1).map(({ id }) => id);
    setOpen(true);
  };
  return (
    <div ref={place} tabIndex={-1}>
      {isOpen ? (
        <ProseArea
          label={say(`paper.${of.kind}`)}
          text={text}
          write={async (words) => {
            const sent = await send(editCommand(meeting.id, of, words, base.current));
            // The next version is made on this one.
            if (sent.ok) base.current = sent.events.slice(0, 1);
            return sent;
          }}
          savesAtPauses
          hint={say('paper.area.hint')}
          onDone={(byKey) => {
            setByKey(byKey);
            setOpen(false);
          }}
        />
      ) : (
        <PartFrame thing={of.kind === 'note' ? of.note : of.item} icon={Pencil} label={say(`paper.mend.${of.kind}`, { text: opening(text) })} onMend={mend} takesClicks autoFocus={isByKey}>
          {children}
        </PartFrame>
      )}
      <Versions item={of.item} note={of.kind === 'note' ? of.note : null} prose={prose} />
    </div>
  );
}

function editCommand(meeting: Id, of: ProseOf, text: string, base: readonly Id[]): WrittenCommand {
  const shared = { meeting, item: of.item, base: [...base], text };
  return of.kind === 'note' ? { command: 'editNote', note: of.note, ...shared } : { command: 'editBackground', ...shared };
}
