import { ArrowDown, ArrowUp, Coffee, LayoutTemplate, Plus, Save } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { itemFromLine, itemsFromText, type LineItem } from '../../../../domain/meeting/planning/item-from-line.ts';
import { templatesOf } from '../../../../domain/group/template/template.ts';
import { Button } from '../../../component/button.tsx';
import { Icon } from '../../../component/icon.tsx';
import { KeyHint } from '../../../component/key-hint.tsx';
import { MenuSign } from '../../../component/menu.tsx';
import { useKeyOf } from '../../../keys/keys.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useClearedDraft } from '../../../state/draft.ts';
import { useSay } from '../../../text/language.tsx';
import { usePreparing } from '../preparing.tsx';
import type { TemplateDeed } from '../template/template-dialog.tsx';
import { useAddLines } from './add-lines.ts';
import { LinePreview } from './line-preview.tsx';
import { newItemLineId } from './new-item-line-id.ts';
import styles from './new-item.module.css';

export interface NewItemLineProps {
  readonly onSeveral: (text: string) => void;
  readonly onTemplate: (deed: TemplateDeed) => void;
}

/** The foot of the agenda: one line is one more item, and several pasted lines are several. */
export function NewItemLine({ onSeveral, onTemplate }: NewItemLineProps) {
  const say = useSay();
  const { meeting, view, group } = useOpenMeeting();
  const [text, setText, clear] = useClearedDraft(`new-item:${meeting.id}`);
  const typed = useRef(text);
  useEffect(() => {
    typed.current = text;
  }, [text]);
  const [isOn, setOn] = useState(false);
  const id = useId();
  const addLines = useAddLines();
  const people = { people: view.people, members: group.members };
  const line = itemFromLine(text, people);
  const add = (read: LineItem): void => {
    const adding = addLines([read]);
    clear(adding);
    // What has been typed meanwhile is not written over.
    void adding.then((isAdded) => !isAdded && typed.current === '' && setText(text));
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || line === null) return;
    event.preventDefault();
    add(line);
  };
  const paste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain');
    if (itemsFromText(pasted, people).length < 2) return;
    event.preventDefault();
    onSeveral(pasted);
  };
  return (
    <div className={styles['foot']}>
      <div className={styles['line']}>
        <Icon of={Plus} />
        <input
          id={newItemLineId}
          className={styles['input']}
          type="text"
          value={text}
          aria-label={say('prepare.new')}
          aria-describedby={line === null ? undefined : id}
          placeholder={say('prepare.new.placeholder')}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={keyDown}
          onPaste={paste}
          onFocus={() => setOn(true)}
          onBlur={() => setOn(false)}
        />
        <KeyHint keys="Enter" />
      </div>
      <p id={id} className={styles['preview']} aria-live="off">
        {line !== null && isOn && <LinePreview line={line} />}
      </p>
      <FootTools onTemplate={onTemplate} />
    </div>
  );
}

function FootTools({ onTemplate }: Pick<NewItemLineProps, 'onTemplate'>) {
  const say = useSay();
  const { items, chosen, moveBy } = usePreparing();
  const addLines = useAddLines();
  const moveKey = useKeyOf('moveUp');
  const breaks = items.filter(({ type }) => type === 'break');
  const minutes = breaks.at(-1)?.minutes ?? null;
  const place = items.findIndex(({ id }) => id === chosen?.id);
  return (
    <div className={styles['tools']}>
      <Button size="small" look="quiet" icon={Coffee} onPress={() => void addLines([{ title: say('item.type.break'), minutes, presenter: null, type: 'break' }], chosen?.id ?? null)}>
        {say('prepare.addBreak')}
      </Button>
      <TemplateTools onTemplate={onTemplate} />
      {chosen !== null && (
        <span className={styles['move']}>
          {say('prepare.move')}
          {moveKey !== undefined && <KeyHint keys="Alt" />}
          <button type="button" className={styles['cap']} aria-label={say('key.moveUp')} disabled={place <= 0} onClick={() => moveBy(chosen.id, -1)}>
            <Icon of={ArrowUp} size={14} />
          </button>
          <button type="button" className={styles['cap']} aria-label={say('key.moveDown')} disabled={place >= items.length - 1} onClick={() => moveBy(chosen.id, 1)}>
            <Icon of={ArrowDown} size={14} />
          </button>
        </span>
      )}
    </div>
  );
}

/** An agenda may be kept for another time, and begun from what was kept. */
function TemplateTools({ onTemplate }: Pick<NewItemLineProps, 'onTemplate'>) {
  const say = useSay();
  const { group } = useOpenMeeting();
  const { items } = usePreparing();
  if (items.length === 0) return null;
  const save = { name: 'save', text: say('template.save'), icon: Save } as const;
  const begin = { name: 'begin', text: say('template.add'), icon: LayoutTemplate } as const;
  return <MenuSign icon={LayoutTemplate} label={say('template.menu')} choices={templatesOf(group).length > 0 ? [begin, save] : [save]} onChoose={onTemplate} />;
}
