import { useMachine } from '../state/machine.tsx';
import { useSay } from '../text/language.tsx';
import type { TextKey } from '../../domain/text/text.ts';
import { hasText } from '../../domain/text/text.ts';
import styles from './key-hint.module.css';

/** The caps of a key or a combination, as they stand on the keyboard. */
export function KeyHint({ keys }: { readonly keys: string }) {
  const { macOS } = useMachine();
  const say = useSay();
  const caps = keys === '+' ? ['+'] : keys.split('+');
  return (
    <span className={styles['hint']} aria-hidden="true">
      {caps.map((cap) => (
        <kbd key={cap} className={styles['cap']}>
          {nameOf(cap, macOS, say)}
        </kbd>
      ))}
    </span>
  );
}

const macNames: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };

function nameOf(cap: string, macOS: boolean, say: (key: TextKey) => string): string {
  const key = `key.cap.${cap}`;
  return (macOS ? macNames[cap] : undefined) ?? (hasText(key) ? say(key) : cap);
}
