import { useRef, type KeyboardEvent } from 'react';
import type { Item } from '../../../../domain/meeting/item.ts';
import { TextField, type TextElement } from '../../../component/text-field.tsx';
import { Versions } from '../../../meeting/versions/versions.tsx';
import { useSay } from '../../../text/language.tsx';
import { usePreparing } from '../preparing.tsx';
import { useBackgroundText } from './background-text.ts';

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

/** Two wrote on two machines: nobody's words vanish, and somebody says which stay. What was pressed goes: the focus comes to the text that is left. */
function OtherVersions({ item }: { readonly item: Item }) {
  const box = useRef<HTMLDivElement>(null);
  const toText = (): void => box.current?.previousElementSibling?.querySelector('textarea')?.focus();
  return (
    <div ref={box}>
      <Versions item={item.id} note={null} prose={item.background} onSettled={toText} />
    </div>
  );
}
