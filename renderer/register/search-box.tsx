import { Search, X } from 'lucide-react';
import { useRef, useState, useTransition } from 'react';
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

/** Where a register is searched: with each letter, which is seen at once and what it finds as soon as it is drawn. Esc empties it, the arrow down leads into what was found. */
export function SearchBox({ label, value, onChange, onDown }: SearchBoxProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [isOnItsWay, handOn] = useTransition();
  // Set from elsewhere, as by a link that seeks something.
  if (!isOnItsWay && typed !== value) setTyped(value);
  const change = (words: string): void => {
    setTyped(words);
    handOn(() => onChange(words));
  };
  const clear = (): void => {
    change('');
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
        value={typed}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && typed !== '') clear();
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          onDown();
        }}
      />
      {typed !== '' && (
        <span className={styles['clear']}>
          <IconButton icon={X} label={say('register.clear')} onPress={clear} />
        </span>
      )}
    </div>
  );
}
