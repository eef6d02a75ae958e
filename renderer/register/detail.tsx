import { ArrowLeft } from 'lucide-react';
import { useEffect, useId, useImperativeHandle, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { Button } from '../component/button.tsx';
import { useSay } from '../text/language.tsx';
import styles from './detail.module.css';

export interface DetailProps {
  /** What it is, and its number. */
  readonly kind: string;
  readonly kindRef: Ref<HTMLHeadingElement>;
  /** Back to the list, by Esc too. */
  readonly onBack: () => void;
  /** It has taken the place of the list, and gives it back. */
  readonly onClose: () => void;
  /** Somebody works in it: it must not give way to another row by itself. */
  readonly onEnter: () => void;
  readonly children: ReactNode;
}

/** What is told of one row of a register. */
export function Detail({ kind, kindRef, onBack, onClose, onEnter, children }: DetailProps) {
  const say = useSay();
  const id = useId();
  const back = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  useImperativeHandle(kindRef, () => head.current as HTMLHeadingElement);
  // In a narrow window it takes the place of the list, and the focus would be lost with the row that opened it.
  useEffect(() => {
    if (back.current?.offsetParent !== null && document.activeElement === document.body) head.current?.focus();
  }, []);
  const leave = (): void => {
    if (back.current?.offsetParent !== null) onClose();
    onBack();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) leave();
  };
  return (
    <div role="presentation" onKeyDown={pressed} onFocus={onEnter}>
      <section className={styles['detail']} aria-labelledby={id}>
        <div ref={back} className={styles['back']}>
          <Button look="quiet" size="small" icon={ArrowLeft} onPress={leave}>
            {say('register.back')}
          </Button>
        </div>
        <h2 id={id} ref={head} tabIndex={-1} className={styles['kind']}>
          {kind}
        </h2>
        {children}
      </section>
    </div>
  );
}

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Facts with their names before them; those without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly (Fact | null)[] }) {
  const known = facts.filter((fact) => fact !== null);
  if (known.length === 0) return null;
  return (
    <dl className={styles['facts']}>
      {known.map(({ label, value }) => (
        <FactLine key={label} label={label} value={value} />
      ))}
    </dl>
  );
}

function FactLine({ label, value }: Fact) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** A part of what is told, under a heading of its own. */
export function DetailPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles['title']}>
        {title}
      </h3>
      {children}
    </section>
  );
}
