import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { KeyName } from '../keys/table.ts';
import { useKeyOf } from '../keys/keys.tsx';
import { Icon } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';
import styles from './button.module.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  /** One primary button a screen. */
  readonly look?: 'primary' | 'outlined' | 'quiet' | 'danger';
  readonly size?: 'usual' | 'small';
  readonly icon?: LucideIcon;
  /** Shows the key that does the same. The key itself is listened for with `useKeys`. */
  readonly keyName?: KeyName;
  readonly isDisabled?: boolean;
  readonly type?: 'button' | 'submit';
  /** The id of the form that a `submit` button outside of it belongs to. */
  readonly form?: string;
  readonly autoFocus?: boolean;
  /** Says more than the words on the button, for those who do not see where it stands. */
  readonly label?: string;
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ children, look = 'outlined', size = 'usual', icon, keyName, label, describedBy, ...rest }: ButtonProps) {
  const keys = useKeyOf(keyName);
  return (
    <AriaButton
      {...rest}
      className={[styles['button'], styles[look], styles[size]].join(' ')}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
    >
      {icon && <Icon of={icon} />}
      <span>{children}</span>
      {keys !== undefined && <KeyHint keys={keys} />}
    </AriaButton>
  );
}

export interface IconButtonProps {
  readonly icon: LucideIcon;
  /** What it does, spoken and shown as a tip. */
  readonly label: string;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button without words: only where its sign is understood by everybody, such as the cross that closes. */
export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <AriaButton {...rest} className={[styles['button'], styles['quiet'], styles['sign']].join(' ')} aria-label={label}>
      <span title={label} className={styles['tip']}>
        <Icon of={icon} />
      </span>
    </AriaButton>
  );
}
