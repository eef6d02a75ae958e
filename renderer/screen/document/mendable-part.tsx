import type { ReactNode } from 'react';
import { find } from '../../../domain/kernel/list.ts';
import type { Block } from '../../../domain/view/minutes/blocks.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { AttendancePart } from './attendance-part.tsx';
import { ActionPart } from './action-part.tsx';
import { DecisionPart } from './decision-part.tsx';
import { HeadingPart } from './heading-part.tsx';
import { ProsePart } from './prose-part.tsx';

/** What can be put right where it is read: who was there, backgrounds, notes, decisions; actions where they are read back. */
export function mendableParts(withConfidential: boolean): (block: Block, part: ReactNode) => ReactNode {
  return (block, part) => (
    <Mendable block={block} withConfidential={withConfidential}>
      {part}
    </Mendable>
  );
}

function Mendable({ block, withConfidential, children }: { readonly block: Block; readonly withConfidential: boolean; readonly children: ReactNode }) {
  const { meeting } = useOpenMeeting();
  if (block.kind === 'facts') return <AttendancePart>{children}</AttendancePart>;
  if (!('from' in block) || block.from === undefined) return children;
  const { from } = block;
  switch (from.kind) {
    case 'item': {
      const item = find(meeting.items, from.item);
      return item === undefined ? children : <HeadingPart item={item} withConfidential={withConfidential}>{children}</HeadingPart>;
    }
    case 'background': {
      const item = find(meeting.items, from.item);
      return item === undefined ? children : <ProsePart of={{ kind: 'background', item: item.id }} prose={item.background}>{children}</ProsePart>;
    }
    case 'note': {
      const note = find(find(meeting.items, from.item)?.notes ?? [], from.note);
      return note === undefined ? children : <ProsePart of={from} prose={note.text}>{children}</ProsePart>;
    }
    case 'decision': {
      const decision = find(meeting.decisions, from.decision);
      return decision === undefined ? children : <DecisionPart decision={decision}>{children}</DecisionPart>;
    }
    case 'action':
      return <ActionPart action={from.action}>{children}</ActionPart>;
  }
}
