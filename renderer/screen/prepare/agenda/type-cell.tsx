import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { Item } from '../../../../domain/meeting/item.ts';
import field from '../../../component/field.module.css';
import { TypeMark } from '../../../component/type-mark.tsx';
import { itemTypes } from '../../../meeting/item-types.ts';
import { useSay } from '../../../text/language.tsx';
import styles from './agenda.module.css';
import { useItemCommands } from './item-commands.ts';

export interface CellProps {
  readonly item: Item;
  readonly isChangeable: boolean;
  /** Cells of the chosen row alone are reached by Tab: the others are one step of the list away. */
  readonly isReachable: boolean;
}

/** What the item is for, changed in place. */
export function TypeCell({ item, isChangeable, isReachable }: CellProps) {
  const say = useSay();
  const { change } = useItemCommands();
  if (!isChangeable) {
    return (
      <span className={styles['cell']}>
        <TypeMark type={item.type} />
      </span>
    );
  }
  return (
    <MenuTrigger>
      <Button className={styles['cell'] ?? ''} excludeFromTabOrder={!isReachable} aria-label={say('prepare.row.type', { type: say(`item.type.${item.type}`) })}>
        <TypeMark type={item.type} />
      </Button>
      <Popover className={field['list'] ?? ''} placement="bottom start">
        <Menu
          aria-label={say('prepare.field.type')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[item.type]}
          onSelectionChange={(keys) => {
            const [type] = itemTypes.filter((each) => keys !== 'all' && keys.has(each));
            if (type !== undefined && type !== item.type) void change(item.id, { type });
          }}
        >
          {itemTypes.map((type) => (
            <MenuItem key={type} id={type} textValue={say(`item.type.${type}`)} className={field['option'] ?? ''}>
              <TypeMark type={type} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
