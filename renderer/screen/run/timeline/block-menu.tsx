import { useMemo } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { Item } from '../../../../domain/meeting/item.ts';
import field from '../../../component/field.module.css';
import { useSay } from '../../../text/language.tsx';
import { useRunning } from '../running-context.tsx';
import { useGoTo } from '../state/use-go-to.ts';
import styles from './timeline.module.css';

export interface BlockMenuProps {
  readonly item: Item;
  readonly name: string;
  readonly trigger: HTMLElement;
  readonly onClose: () => void;
}

/** What can be done with an item on the time line. */
export function BlockMenu({ item, name, trigger, onClose }: BlockMenuProps) {
  const say = useSay();
  const { current, look } = useRunning();
  const goTo = useGoTo();
  const triggerRef = useMemo(() => ({ current: trigger }), [trigger]);
  const chosen = (key: unknown): void => {
    onClose();
    if (key === 'go') goTo(item);
    else look(item);
  };
  return (
    <Popover className={field['list'] ?? ''} placement="top" triggerRef={triggerRef} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <p className={styles['name']}>{name}</p>
      <Menu className={styles['menu'] ?? ''} aria-label={name} autoFocus="first" onAction={chosen} onClose={onClose}>
        {item.id !== current?.id && (
          <MenuItem id="go" className={field['option'] ?? ''}>
            {say('run.timeline.go')}
          </MenuItem>
        )}
        <MenuItem id="look" className={field['option'] ?? ''}>
          {say('run.timeline.look')}
        </MenuItem>
      </Menu>
    </Popover>
  );
}
