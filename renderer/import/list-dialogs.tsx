import { actionCommands, decisionCommands, isWhole, NewPeople, personCommands, type TakenRows } from '../../domain/import/preview/row-commands.ts';
import type { Group } from '../../domain/group/group.ts';
import { useNotices } from '../component/notices.tsx';
import { useRecord } from '../meeting/use-record.ts';
import { newId } from '../state/id.ts';
import { useSay } from '../text/language.tsx';
import { ImportDialog } from './import-dialog.tsx';

type Done = 'import.done.actions' | 'import.done.decisions' | 'import.done.people';

/** Takes rows in as one thing: one undo takes all of it back, and a refusal leaves nothing of it. */
function useTakeIn(done: Done): (taken: TakenRows) => Promise<boolean> {
  const say = useSay();
  const record = useRecord();
  const { tellFailure } = useNotices();
  return async ({ commands, count }) => {
    const failure = await record(commands, say(done, { count }));
    if (failure !== null) tellFailure(failure);
    return failure === null;
  };
}

interface ListDialogProps {
  readonly group: Group;
  readonly onClose: () => void;
}

/** Open actions that somebody has kept in a list elsewhere. */
export function ActionListDialog({ group, onClose }: ListDialogProps) {
  const say = useSay();
  const takeIn = useTakeIn('import.done.actions');
  return (
    <ImportDialog
      kind="actions"
      group={group.id}
      title={say('import.title.actions', { group: group.shortName })}
      hint={say('import.hint.actions')}
      example={say('import.example.actions')}
      isWhole={isWhole}
      takeIn={async (rows) => takeIn(actionCommands(rows, group.id, new NewPeople(newId)))}
      onClose={onClose}
    />
  );
}

/** Decisions in force that were taken before the group had Klubba; their numbers stay as they were. */
export function DecisionListDialog({ group, onClose }: ListDialogProps) {
  const say = useSay();
  const takeIn = useTakeIn('import.done.decisions');
  return (
    <ImportDialog
      kind="decisions"
      group={group.id}
      title={say('import.title.decisions', { group: group.shortName })}
      hint={say('import.hint.decisions')}
      example={say('import.example.decisions')}
      isWhole={isWhole}
      takeIn={async (rows) => takeIn(decisionCommands(rows, group.id, new NewPeople(newId)))}
      onClose={onClose}
    />
  );
}

/** People in a list from a document, a mail or a sheet. */
export function PeopleListDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const takeIn = useTakeIn('import.done.people');
  return (
    <ImportDialog
      kind="people"
      group={null}
      title={say('import.title.people')}
      hint={say('import.hint.people')}
      example={say('import.example.people')}
      isWhole={({ id, name }) => id !== '' && name.trim() !== ''}
      takeIn={async (rows) => takeIn(personCommands(rows))}
      onClose={onClose}
    />
  );
}
