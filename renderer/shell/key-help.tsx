import { Dialog } from '../component/dialog.tsx';
import { KeyHint } from '../component/key-hint.tsx';
import { useActiveKeys } from '../keys/keys.tsx';
import { keysFor } from '../keys/table.ts';
import { useMachine } from '../state/machine.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import styles from './key-help.module.css';

/** The keys that do something at the place where one is. */
export function KeyHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { settings } = useMachine();
  const active = useActiveKeys();
  return (
    <Dialog title={say('keys.title')} isOpen={isOpen} onClose={onClose}>
      <p className={styles['quiet']}>{settings.letterKeys ? say('keys.inText') : say('keys.lettersOff')}</p>
      <dl className={styles['keys']}>
        {active.map((name) => (
          <div key={name} className={styles['row']}>
            <dt>{say(`key.${name}`)}</dt>
            <dd className={styles['caps']}>
              {keysFor(name, language, settings.keys).map((keys) => (
                <span key={keys}>
                  <span className="only-spoken">{keys}</span>
                  <KeyHint keys={keys} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
