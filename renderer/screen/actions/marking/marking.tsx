import { CircleCheck } from 'lucide-react';
import { useState, type Ref } from 'react';
import type { CallArgument } from '../../../../domain/contract/contract.ts';
import type { LocalDate } from '../../../../domain/kernel/calendar.ts';
import { ask, failureOf } from '../../../bridge.ts';
import { Button } from '../../../component/button.tsx';
import { useNotices } from '../../../component/notices.tsx';
import { useSay } from '../../../text/language.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { MarkBar, type Becoming } from './mark-bar.tsx';
import type { Marks } from './marks.ts';

/** Marks all that the register shows. @returns how many there are to mark; null when they could not be asked for */
export function useMarkAll(marks: Marks, asked: CallArgument<'markable'>): { readonly markAll: () => void; readonly ofAll: number | null } {
  const { tellFailure } = useNotices();
  const [ofAll, setOfAll] = useState<number | null>(null);
  const markAll = (): void => {
    void ask('markable', asked).then(
      ({ actions, found }) => {
        marks.add(actions);
        setOfAll(found);
      },
      (error: unknown) => tellFailure(failureOf(error)),
    );
  };
  return { markAll, ofAll };
}

export interface MarkingProps {
  readonly marks: Marks;
  readonly markAll: () => void;
  readonly ofAll: number | null;
  readonly today: LocalDate;
  readonly onEnd: () => void;
}

/** The bar above the list while somebody marks, and what it opens. */
export function Marking({ marks, markAll, ofAll, today, onEnd }: MarkingProps) {
  const [becoming, setBecoming] = useState<Becoming | null>(null);
  return (
    <>
      <MarkBar count={marks.ids.size} ofAll={ofAll} onChoose={setBecoming} onMarkAll={markAll} onEnd={onEnd} />
      {becoming !== null && <ChangeDialog becoming={becoming} actions={marks.ids} today={today} onClose={() => setBecoming(null)} onChanged={onEnd} />}
    </>
  );
}

/** Begins the marking; the focus comes back to it when the marking ends. */
export function MarkButton({ marks, ref, onBegin }: { readonly marks: Marks; readonly ref: Ref<HTMLButtonElement>; readonly onBegin: () => void }) {
  const say = useSay();
  return (
    <Button
      ref={ref}
      icon={CircleCheck}
      onPress={() => {
        if (marks.isOn) return marks.end();
        marks.begin();
        onBegin();
      }}
    >
      {say('marks.begin')}
    </Button>
  );
}
