import { useRef, type KeyboardEvent } from 'react';
import type { Item } from '../../../../domain/meeting/item.ts';
import { beside, shown } from '../../../../domain/meeting/prose.ts';
import { Button } from '../../../component/button.tsx';
import { TextField, type TextElement } from '../../../component/text-field.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { usePreparing } from '../preparing.tsx';
import { useBackgroundText } from './background-text.ts';
import styles from './item-fields.module.css';

/** The background that goes into the minutes, and versions that somebody else wrote at the same time. */
export function BackgroundField({ item, isReadOnly }: { readonly item: Item; readonly isReadOnly: boolean }) {
  const say = useSay();
  const { focusRow } = usePreparing();
  const text = useBackgroundText(item);
  const keyDown = (event: KeyboardEvent<TextElement>): void => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) focusRow(item.id);
  };
  return (
    <>
      <TextField
        label={say('prepare.field.background')}
        hint={say('prepare.field.background.hint')}
        value={text.typed}
        onChange={text.change}
        onLeave={() => void text.settle()}
        onKeyDown={keyDown}
        error={text.error}
        isReadOnly={isReadOnly}
        isLong
        isDocument
      />
      <OtherVersions item={item} />
    </>
  );
}

/** Two wrote on two machines: nobody's words vanish, and somebody says which stay. */
function OtherVersions({ item }: { readonly item: Item }) {
  const say = useSay();
  const { meeting, act } = useOpenMeeting();
  const base = item.background.map(({ id }) => id).slice(0, 20);
  const box = useRef<HTMLDivElement>(null);
  const keep = async (text: string): Promise<void> => {
    // What was pressed goes: the focus comes to the text that is left.
    const field = box.current?.previousElementSibling?.querySelector('textarea');
    const sent = await act({ command: 'editBackground', meeting: meeting.id, item: item.id, base, text });
    if (sent.ok) field?.focus();
  };
  const others = beside(item.background);
  if (others.length === 0) return null;
  return (
    <div ref={box} className={styles['versions']}>
      {others.map(({ id, text }) => (
        <div key={id} className={styles['version']}>
          <p className={styles['lead']}>{say('prepare.version.other')}</p>
          <p className={styles['words']}>{text}</p>
          <div className={styles['choices']}>
            <Button size="small" onPress={() => void keep(`${shown(item.background)}\n\n${text}`)}>
              {say('prepare.version.both')}
            </Button>
            <Button size="small" onPress={() => void keep(text)}>
              {say('prepare.version.this')}
            </Button>
            <Button size="small" onPress={() => void keep(shown(item.background))}>
              {say('prepare.version.mine')}
            </Button>
          </div>
        </div>
      ))}
    </div>
  );
}
