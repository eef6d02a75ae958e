import { useMachine } from '../state/machine.tsx';
import { useSay } from '../text/language.tsx';
import type { TextKey } from '../../domain/text/text.ts';
import { hasText } from '../../domain/text/text.ts';
import styles from './key-hint.module.css';

/** A key or a combination as it stands on the keyboard, on one cap. */
export function KeyHint({ keys }: { readonly keys: string }) {
  const { macOS } = useMachine();
  const say = useSay();
  const caps = keys === '+' ? ['+'] : keys.split('+');
  return (
    <kbd className={styles['cap']} aria-hidden="true">
      {caps.map((cap) => nameOf(cap, macOS, say)).join(' ')}
    </kbd>
  );
}

const macNames: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };

function nameOf(cap: string, macOS: boolean, say: (key: TextKey) => string): string {
  const key = `key.cap.${cap}`;
  return (macOS ? macNames[cap] : undefined) ?? (hasText(key) ? say(key) : cap);
}
