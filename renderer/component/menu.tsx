import { ChevronDown, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import buttons from './button.module.css';
import fields from './field.module.css';
import { Icon } from './icon.tsx';
import styles from './menu.module.css';

export interface MenuChoice<Name extends string> {
  readonly name: Name;
  readonly text: string;
  readonly icon?: LucideIcon;
}

/** A button that opens a few things to do. */
export function MenuButton<Name extends string>(props: {
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  readonly choices: readonly MenuChoice<Name>[];
  readonly onChoose: (name: Name) => void;
}) {
  return (
    <MenuTrigger>
      <AriaButton className={[buttons['button'], buttons['outlined'], buttons['usual']].join(' ')}>
        {props.icon && <Icon of={props.icon} />}
        <span>{props.children}</span>
        <Icon of={ChevronDown} size={16} />
      </AriaButton>
      <Popover className={fields['list'] ?? ''} placement="bottom end">
        <Menu className={styles['menu'] ?? ''} onAction={(key) => props.choices.forEach(({ name }) => name === key && props.onChoose(name))}>
          {props.choices.map(({ name, text, icon }) => (
            <MenuItem key={name} id={name} textValue={text} className={[fields['option'], styles['item']].join(' ')}>
              {icon && <Icon of={icon} size={16} />}
              {text}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
