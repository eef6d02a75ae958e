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

interface ChoicesProps<Name extends string> {
  readonly choices: readonly MenuChoice<Name>[];
  readonly onChoose: (name: Name) => void;
}

/** A button that opens a few things to do. */
export function MenuButton<Name extends string>(props: ChoicesProps<Name> & { readonly children: ReactNode; readonly icon?: LucideIcon }) {
  return (
    <MenuTrigger>
      <AriaButton className={[buttons['button'], buttons['outlined'], buttons['usual']].join(' ')}>
        {props.icon && <Icon of={props.icon} />}
        <span>{props.children}</span>
        <Icon of={ChevronDown} size={16} />
      </AriaButton>
      <Choices {...props} />
    </MenuTrigger>
  );
}

/** The same without words, where there is no room for them. @param label what it opens, spoken and shown as a tip */
export function MenuSign<Name extends string>({ icon, label, ...props }: ChoicesProps<Name> & { readonly icon: LucideIcon; readonly label: string }) {
  return (
    <MenuTrigger>
      <AriaButton className={[buttons['button'], buttons['quiet'], buttons['sign']].join(' ')} aria-label={label}>
        <span title={label} className={buttons['tip']}>
          <Icon of={icon} />
        </span>
      </AriaButton>
      <Choices {...props} />
    </MenuTrigger>
  );
}

function Choices<Name extends string>(props: ChoicesProps<Name>) {
  return (
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
  );
}
