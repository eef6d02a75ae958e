import { useState } from 'react';
import { nameOf } from '../../../../domain/view/labels.ts';
import { Choice } from '../../../component/choice.tsx';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import type { ItemDialogProps } from './dialog-props.ts';
import styles from './dialog-parts.module.css';
import { ItemLine } from './item-line.tsx';
import { resultCommands } from './result-commands.ts';
import { useFinish } from '../../../meeting/use-finish.ts';
import { useNamed } from './use-named.ts';

const nobody = '';

/** Gives a matter to the group whose it is. */
export function HandOverDialog({ isOpen, ...props }: ItemDialogProps) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ item, ...props }: Omit<ItemDialogProps, 'isOpen'>) {
  const say = useSay();
  const finish = useFinish(props);
  const { meeting, view } = useOpenMeeting();
  const title = useNamed()(item);
  const others = view.groups.filter(({ id }) => id !== meeting.group);
  const [group, setGroup] = useState<string>(others.length === 1 ? (others[0]?.id ?? nobody) : nobody);
  const [isTried, setTried] = useState(false);
  const handOver = () => {
    setTried(true);
    if (group === nobody) return null;
    const commands = resultCommands(meeting, item.id, { result: 'handed-over', handedTo: group });
    return finish(commands, say('handOver.done', { title, group: nameOf(view.groups, group) }));
  };
  return (
    <FormDialog
      title={say('handOver.title')}
      submit={say('handOver.submit')}
      onSubmit={handOver}
      onClose={props.onClose}
      canSubmit={others.length > 0}
      width="narrow"
    >
      <ItemLine item={item} />
      {others.length === 0 ? (
        <p className={styles['quiet']}>{say('handOver.noGroups')}</p>
      ) : (
        <Choice
          label={say('handOver.to')}
          value={group}
          onChange={setGroup}
          options={[...(group === nobody ? [{ value: nobody, text: say('handOver.none') }] : []), ...others.map(({ id, name }) => ({ value: id, text: name }))]}
          error={isTried && group === nobody ? say('handOver.missing') : null}
          autoFocus
        />
      )}
    </FormDialog>
  );
}
