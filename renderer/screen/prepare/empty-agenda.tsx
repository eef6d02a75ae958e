import { LayoutTemplate, ListPlus, Plus } from 'lucide-react';
import type { PreparationView } from '../../../domain/view/screen/preparation/preparation-view.ts';
import { templatesOf } from '../../../domain/group/template/template.ts';
import { Button } from '../../component/button.tsx';
import { Empty } from '../../component/placeholder.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useSay } from '../../text/language.tsx';
import { useItemCommands } from './agenda/item-commands.ts';
import { focusNewItemLine } from './new-item/new-item-line-id.ts';
import { usePreparing } from './preparing.tsx';
import { useTakeProposals } from './proposal/proposal-tray.tsx';
import { useStarterAgenda } from './starter-agenda.ts';
import type { TemplateDeed } from './template/template-dialog.tsx';

export interface EmptyAgendaProps {
  readonly preparation: PreparationView;
  readonly onFromText: () => void;
  readonly onTemplate: (deed: TemplateDeed) => void;
}

/** An agenda without items: what it is for, and the first step. A group that has met before begins with what it always has. */
export function EmptyAgenda({ preparation, onFromText, onTemplate }: EmptyAgendaProps) {
  const say = useSay();
  const { group } = useOpenMeeting();
  const take = useTakeProposals();
  const { add } = useItemCommands();
  const starter = useStarterAgenda();
  const { focusRow } = usePreparing();
  const begin = async (): Promise<void> => {
    const [first] = await add(starter);
    if (first !== undefined) focusRow(first);
  };
  const standing = preparation.proposals.filter(({ origin }) => origin.kind === 'standing');
  return (
    <Empty title={say('prepare.empty.title')} text={say('prepare.empty.text')}>
      {standing.length > 0 ? (
        <Button onPress={() => void take(standing, true)}>{say('prepare.empty.standing', { count: standing.length, group: group.shortName })}</Button>
      ) : (
        <Button onPress={() => void begin()}>{say('prepare.empty.starter', { count: starter.length })}</Button>
      )}
      <Button icon={Plus} onPress={focusNewItemLine}>
        {say('prepare.empty.write')}
      </Button>
      {templatesOf(group).length > 0 && (
        <Button icon={LayoutTemplate} onPress={() => onTemplate('begin')}>
          {say('template.begin')}
        </Button>
      )}
      <Button icon={ListPlus} onPress={onFromText}>
        {say('prepare.fromText')}
      </Button>
    </Empty>
  );
}
