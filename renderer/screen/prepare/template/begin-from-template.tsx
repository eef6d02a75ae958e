import { useState } from 'react';
import { templatesOf, usualTemplateOf } from '../../../../domain/group/template/template.ts';
import { find } from '../../../../domain/kernel/list.ts';
import { fromTemplate } from '../../../../domain/view/screen/preparation/from-template.ts';
import { Choice } from '../../../component/choice.tsx';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { useTakeProposals } from '../proposal/proposal-tray.tsx';
import { ItemList } from './item-list.tsx';
import styles from './template.module.css';

/** Adds what a template holds and the agenda does not. One sees first what that is. */
export function BeginFromTemplate({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { meeting, group } = useOpenMeeting();
  const take = useTakeProposals();
  const templates = templatesOf(group);
  const [chosen, setChosen] = useState(usualTemplateOf(group)?.id ?? templates[0]?.id ?? '');
  const template = find(templates, chosen);
  const added = template === undefined ? [] : fromTemplate(template, meeting);
  const there = (template?.items.length ?? 0) - added.length;
  const add = async (): Promise<null> => {
    // Closed first, so that the focus goes to what was added and not back to where the dialog was opened.
    onClose();
    await take(added, true);
    return null;
  };
  return (
    <FormDialog title={say('template.begin.title')} submit={say('template.begin.add', { count: added.length })} canSubmit={added.length > 0} focusSubmit onSubmit={add} onClose={onClose}>
      <Choice label={say('template.begin.which')} value={chosen} options={templates.map(({ id, name }) => ({ value: id, text: name }))} onChange={setChosen} />
      <ItemList label={say('template.begin.list')} items={added.map(({ id, item }) => ({ ...item, id, title: item.title ?? '' }))} />
      {there > 0 && <p className={styles['quiet']}>{say('template.begin.there', { count: there })}</p>}
    </FormDialog>
  );
}
