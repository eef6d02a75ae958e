import { Search, X } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '../component/button.tsx';
import { Icon } from '../component/icon.tsx';
import { useSay } from '../text/language.tsx';
import styles from './search-box.module.css';

/** How much can be sought at once, as the contract has it. UTF-16 units. */
const longest = 1_000;

export interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Going down into what was found. */
  readonly onDown: () => void;
}

/** Where a register is searched: with each letter. Esc empties it, the arrow down leads into what was found. */
export function SearchBox({ label, value, onChange, onDown }: SearchBoxProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onChange('');
    input.current?.focus();
  };
  return (
    <div className={styles['box']}>
      <span className={styles['icon']}>
        <Icon of={Search} />
      </span>
      <input
        ref={input}
        type="search"
        className={styles['input']}
        aria-label={label}
        placeholder={label}
        maxLength={longest}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') clear();
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
      {value !== '' && (
        <span className={styles['clear']}>
          <IconButton icon={X} label={say('register.clear')} onPress={clear} />
        </span>
      )}
    </div>
  );
}
