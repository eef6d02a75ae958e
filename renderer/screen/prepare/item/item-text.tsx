import type { KeyboardEvent } from 'react';
import { cleaned, onOneLine } from '../../../../domain/text/cleaned.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { TextField, type TextElement, type TextFieldProps } from '../../../component/text-field.tsx';
import { useSay } from '../../../text/language.tsx';
import { useItemCommands, type ItemChanges } from '../agenda/item-commands.ts';
import { useKeptText } from '../kept-text.ts';
import { usePreparing } from '../preparing.tsx';

export interface ItemTextProps extends Pick<TextFieldProps, 'label' | 'hint' | 'placeholder' | 'isDocument' | 'isLong' | 'isGrowing' | 'hideLabel' | 'autoFocus' | 'inputMode' | 'onElement' | 'isReadOnly'> {
  readonly item: Item;
  /** Names the field among those of the item. */
  readonly name: string;
  readonly value: string;
  /** What the text changes of the item, or what is wrong with it in words. */
  readonly read: (text: string) => ItemChanges | string | Promise<ItemChanges>;
  /** Called when the field has been left, with what stands in it. */
  readonly onLeft?: (text: string) => void;
}

/** A text of an item, recorded when it is left. Enter records it too; Esc brings back what was there, and goes back to the list. */
export function ItemText({ item, name, value, read, onLeft, ...field }: ItemTextProps) {
  const say = useSay();
  const { record } = useItemCommands();
  const { focusRow } = usePreparing();
  const text = useKeptText(`item:${item.id}:${name}`, value, async (typed) => {
    const most = field.isLong === true ? longest.prose : longest.line;
    if (typed.length > most) return say('field.tooLong', { count: typed.length, most });
    const changes = await read(field.isLong === true ? cleaned(typed) : onOneLine(typed));
    return typeof changes === 'string' ? changes : record(item.id, changes);
  });
  const keyDown = (event: KeyboardEvent<TextElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      text.restore();
      focusRow(item.id);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void text.settle();
    }
  };
  const leave = (): void => {
    void text.settle();
    onLeft?.(text.typed);
  };
  return <TextField {...field} value={text.typed} onChange={text.change} onLeave={leave} onKeyDown={keyDown} error={text.error} />;
}
