import { useState, type KeyboardEvent } from 'react';
import { Button } from '../../component/button.tsx';
import { KeyHint } from '../../component/key-hint.tsx';
import { clashes, keyNames, keysFor, type KeyName } from '../../keys/table.ts';
import { useChangeSettings } from '../../state/change-settings.ts';
import { useMachine } from '../../state/machine.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './settings.module.css';

/** Every key, to be changed or turned off. A key that means something else already is refused beside it. */
export function KeysPage() {
  const say = useSay();
  const { settings } = useMachine();
  const changeSettings = useChangeSettings();
  return (
    <div className={styles['form']}>
      <p className={styles['quiet']}>{say('settings.keys.lead')}</p>
      <ul className={styles['rows']}>
        {keyNames.map((name) => (
          <KeyRow key={name} name={name} />
        ))}
      </ul>
      <div className={styles['row']}>
        <Button isDisabled={Object.keys(settings.keys).length === 0} onPress={() => changeSettings({ keys: {} })}>
          {say('settings.keys.reset')}
        </Button>
      </div>
    </div>
  );
}

function KeyRow({ name }: { readonly name: KeyName }) {
  const say = useSay();
  const language = useLanguage();
  const { settings } = useMachine();
  const changeSettings = useChangeSettings();
  const [isListening, setListening] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const change = (key: string | null): void => {
    const keys = { ...settings.keys, [name]: key };
    const clash = clashes(language, keys).find(({ names }) => names.includes(name));
    const other = clash?.names.find((each) => each !== name);
    setListening(false);
    setError(other === undefined ? null : say('settings.keys.taken', { key: clash?.key ?? '', other: say(`key.${other}`) }));
    if (other === undefined) changeSettings({ keys });
  };
  const pressed = (event: KeyboardEvent): void => {
    if (!isListening || event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') setListening(false);
    else if (!['Shift', 'Control', 'Alt', 'Meta', 'Enter'].includes(event.key)) change(writtenKey(event));
  };
  const keys = keysFor(name, language, settings.keys);
  return (
    <li className={styles['keyRow']} onKeyDownCapture={pressed}>
      <span>
        {say(`key.${name}`)}
        {error !== null && (
          <span className={styles['error']} role="alert">
            {' '}
            {error}
          </span>
        )}
      </span>
      <span className={styles['row']}>
        {keys.length === 0 ? <span className={styles['quiet']}>{say('settings.keys.off')}</span> : keys.map((each) => <KeyHint key={each} keys={each} />)}
      </span>
      <span className={styles['row']}>
        <Button size="small" label={say('settings.keys.changeNamed', { name: say(`key.${name}`) })} onPress={() => setListening(true)}>
          {isListening ? say('settings.keys.press') : say('settings.keys.change')}
        </Button>
        <Button size="small" look="quiet" isDisabled={keys.length === 0} label={say('settings.keys.turnOffNamed', { name: say(`key.${name}`) })} onPress={() => change(null)}>
          {say('settings.keys.turnOff')}
        </Button>
      </span>
    </li>
  );
}

/** A press as the table writes it. */
function writtenKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const isLetter = /^\p{L}$/u.test(key);
  const parts = [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey && (isLetter || key.length > 1) ? 'Shift' : ''];
  return [...parts.filter((part) => part !== ''), key.length === 1 ? key.toUpperCase() : key].join('+');
}
