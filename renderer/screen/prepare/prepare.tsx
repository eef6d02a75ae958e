import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Id } from '../../../domain/kernel/identity.ts';
import { find } from '../../../domain/kernel/list.ts';
import type { Item } from '../../../domain/meeting/item.ts';
import { numbered } from '../../../domain/meeting/new-item.ts';
import { isOver } from '../../../domain/meeting/running/decide.ts';
import { planOf } from '../../../domain/meeting/timing/plan.ts';
import type { PreparationView } from '../../../domain/view/screen/preparation/preparation-view.ts';
import { Failed } from '../../component/placeholder.tsx';
import { useKeys } from '../../keys/keys.tsx';
import { MeetingFrame } from '../../meeting/meeting-frame.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { goQuietly } from '../../state/navigation.ts';
import { meetingPlace } from '../../state/place.ts';
import { useView } from '../../state/view.ts';
import { useSay } from '../../text/language.tsx';
import { Agenda } from './agenda/agenda.tsx';
import { useItemCommands } from './agenda/item-commands.ts';
import { useAgendaOrder } from './agenda/order.ts';
import { Capacity } from './capacity.tsx';
import { EmptyAgenda } from './empty-agenda.tsx';
import { PrepareActions } from './head/prepare-actions.tsx';
import { ItemFields } from './item/item-fields.tsx';
import { FromText } from './new-item/from-text.tsx';
import { focusNewItemLine } from './new-item/new-item-line-id.ts';
import { NewItemLine } from './new-item/new-item-line.tsx';
import styles from './prepare.module.css';
import { fieldsId, PreparingProvider, rowId, type Preparing } from './preparing.tsx';
import { ProposalTray } from './proposal/proposal-tray.tsx';
import { TemplateDialog, type TemplateDeed } from './template/template-dialog.tsx';

/** Förbered: the agenda to the left, the chosen item to the right, and beneath it what may stand on the agenda. */
export function Prepare({ item }: { readonly item: Id | null }) {
  const { meeting } = useOpenMeeting();
  const preparation = useView('preparation', { meeting: meeting.id });
  const [text, setText] = useState<string | null>(null);
  return (
    <MeetingFrame actions={<PrepareActions onFromText={() => setText('')} />}>
      {preparation.state === 'failed' && <Failed failure={preparation.failure} />}
      {preparation.state === 'ready' && (
        <Face item={item} preparation={preparation.view} onFromText={setText}>
          {text !== null && <FromText first={text} onClose={() => setText(null)} />}
        </Face>
      )}
    </MeetingFrame>
  );
}

interface FaceProps {
  readonly item: Id | null;
  readonly preparation: PreparationView;
  readonly onFromText: (text: string) => void;
  readonly children: ReactNode;
}

function Face({ item, preparation, onFromText, children }: FaceProps) {
  const say = useSay();
  const { meeting, group } = useOpenMeeting();
  const preparing = usePreparation(item, group.buffer);
  const { items, chosen, plan, moveBy } = preparing;
  const [deed, setDeed] = useState<TemplateDeed | null>(null);
  useKeys(chosen === null ? {} : { moveUp: () => moveBy(chosen.id, -1), moveDown: () => moveBy(chosen.id, 1) });
  useNoStrayDrops();
  return (
    <PreparingProvider value={preparing}>
      <Capacity plan={plan} items={items} />
      <div className={styles['face']}>
        <section className={styles['agenda']} aria-label={say('prepare.agenda')}>
          {items.length === 0 ? <EmptyAgenda preparation={preparation} onFromText={() => onFromText('')} onTemplate={setDeed} /> : <Agenda />}
          {!isOver(meeting) && <NewItemLine onSeveral={onFromText} onTemplate={setDeed} />}
        </section>
        <aside className={styles['aside']}>
          {chosen !== null && <ItemFields key={chosen.id} item={chosen} pace={preparation.pace} />}
          <ProposalTray proposals={preparation.proposals} />
        </aside>
      </div>
      {children}
      <TemplateDialog deed={deed} onClose={() => setDeed(null)} />
    </PreparingProvider>
  );
}

/** The chosen item is in the window's address; without one the first is chosen. After a removal the focus is on its neighbour. */
function usePreparation(item: Id | null, buffer: number): Preparing {
  const { meeting } = useOpenMeeting();
  const order = useAgendaOrder();
  const { remove } = useItemCommands();
  const wanted = useRef<Id | null>(null);
  const items = useMemo(() => numbered(order.items), [order.items]);
  const plan = useMemo(() => planOf({ ...meeting, items }, buffer), [meeting, items, buffer]);
  const chosen = find(items, item) ?? items[0] ?? null;
  const choose = (id: Id): void => goQuietly(meetingPlace(meeting.id, 'prepare', id));
  useEffect(() => {
    if (wanted.current !== null && wanted.current === chosen?.id) {
      document.getElementById(rowId(wanted.current))?.focus();
      wanted.current = null;
    }
  });
  const focusRow = (id: Id): void => {
    // A row that is chosen already gets the focus now: later it would be taken from where somebody has begun to type.
    const isThere = id === chosen?.id;
    wanted.current = isThere ? null : id;
    if (isThere) document.getElementById(rowId(id))?.focus();
    choose(id);
  };
  const removeItem = async (removed: Item): Promise<void> => {
    const at = items.findIndex(({ id }) => id === removed.id);
    const neighbour = items[at + 1] ?? items[at - 1];
    if (!(await remove(removed))) return;
    if (neighbour === undefined) focusNewItemLine();
    else focusRow(neighbour.id);
  };
  return {
    items,
    plan,
    chosen,
    choose,
    focusRow,
    remove: (removed) => void removeItem(removed),
    focusFields: () => document.getElementById(fieldsId)?.querySelector<HTMLElement>('textarea, input')?.focus(),
    moveAfter: order.moveAfter,
    moveBy: order.moveBy,
  };
}

/** A file that falls beside the places for it must not open in the window. */
function useNoStrayDrops(): void {
  useEffect(() => {
    const refuse = (event: DragEvent): void => {
      if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    window.addEventListener('dragover', refuse);
    window.addEventListener('drop', refuse);
    return () => {
      window.removeEventListener('dragover', refuse);
      window.removeEventListener('drop', refuse);
    };
  }, []);
}
