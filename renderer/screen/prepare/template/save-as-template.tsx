import { useState } from 'react';
import type { WrittenCommand } from '../../../../domain/api.ts';
import type { CallFailure } from '../../../../domain/contract/call.ts';
import { templatesOf } from '../../../../domain/group/template/template.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import { onOneLine } from '../../../../domain/text/cleaned.ts';
import { folded } from '../../../../domain/text/folded.ts';
import { asTemplate } from '../../../../domain/view/screen/preparation/from-template.ts';
import { CheckField } from '../../../component/check-field.tsx';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useTellingDeed } from '../../../meeting/use-telling-deed.ts';
import { newId } from '../../../state/id.ts';
import { useSay } from '../../../text/language.tsx';
import { usePreparing } from '../preparing.tsx';
import { ItemList } from './item-list.tsx';
import styles from './template.module.css';

/** Keeps an agenda to begin from another time. A name that a template has already means that template. */
export function SaveAsTemplate({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { group } = useOpenMeeting();
  const { items: agenda } = usePreparing();
  const telling = useTellingDeed();
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const [isUsual, setUsual] = useState(false);
  const name = onOneLine(typed);
  const replaced = templatesOf(group).find((template) => folded(template.name.trim()) === folded(name));
  const items = asTemplate(agenda, say('item.closed'));
  const wrong = name === '' ? say('template.save.noName') : name.length > longest.line ? say('field.tooLong', { count: name.length, most: longest.line }) : null;
  const save = async (): Promise<CallFailure | null> => {
    setTried(true);
    if (wrong !== null) return null;
    const id = replaced?.id ?? newId();
    const usual: readonly WrittenCommand[] = isUsual && group.usualTemplate !== id ? [{ command: 'chooseUsualTemplate', group: group.id, template: id }] : [];
    const saved: WrittenCommand = { command: 'saveTemplate', group: group.id, id, name, items: items.map((item) => ({ ...item })) };
    const failure = await telling([saved, ...usual], say(replaced === undefined ? 'template.saved' : 'template.replaced', { name }));
    if (failure === null) onClose();
    return failure;
  };
  return (
    <FormDialog title={say('template.save.title')} submit={say(replaced === undefined ? 'template.save.save' : 'template.save.replace')} onSubmit={save} onClose={onClose}>
      <TextField
        label={say('template.save.name')}
        value={typed}
        onChange={setTyped}
        placeholder={say('template.save.example')}
        hint={replaced === undefined ? say('template.save.hint') : say('template.save.replaces', { name: replaced.name })}
        error={isTried ? wrong : null}
        autoFocus
      />
      <ItemList label={say('template.save.list')} items={items} />
      {items.some(({ confidential }) => confidential) && <p className={styles['quiet']}>{say('template.save.closed')}</p>}
      <CheckField label={say('template.save.usual')} hint={say('template.usual.hint')} isChecked={isUsual} onChange={setUsual} />
    </FormDialog>
  );
}
