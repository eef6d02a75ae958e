import { themes } from '../../../domain/contract/settings.ts';
import { languages } from '../../../domain/text/text.ts';
import { reminderChoices } from '../../../domain/reminder/reminder.ts';
import { CheckField } from '../../component/check-field.tsx';
import { Choice } from '../../component/choice.tsx';
import { PersonField } from '../../component/person-field.tsx';
import { RadioField } from '../../component/radio-field.tsx';
import { useChangeSettings } from '../../state/change-settings.ts';
import { useSurroundings } from '../../state/current-group.tsx';
import { useMachine } from '../../state/machine.tsx';
import { useSay } from '../../text/language.tsx';
import styles from './settings.module.css';

const textSizes = ['80', '90', '100', '115', '130', '150', '175', '200'] as const;

/** What one person has chosen on this machine. */
export function ProfilePage() {
  const say = useSay();
  const { settings } = useMachine();
  const { shell } = useSurroundings();
  const change = useChangeSettings();
  const size = textSizes.find((each) => each === String(settings.textSize)) ?? '100';
  return (
    <div className={styles['form']}>
      <PersonField label={say('settings.me')} people={shell.people} value={settings.person} onChange={(person) => change({ person })} />
      <p className={styles['quiet']}>{say('settings.me.hint')}</p>
      <div className={styles['pair']}>
        <Choice
          label={say('settings.language')}
          value={settings.language ?? 'sv'}
          options={languages.map((language) => ({ value: language, text: say(`language.${language}`) }))}
          onChange={(language) => change({ language })}
        />
        <Choice
          label={say('settings.theme')}
          value={settings.theme}
          options={themes.map((theme) => ({ value: theme, text: say(`settings.theme.${theme}`) }))}
          onChange={(theme) => change({ theme })}
        />
        <Choice
          label={say('settings.textSize')}
          value={size}
          options={textSizes.map((each) => ({ value: each, text: say('settings.textSize.percent', { percent: each }) }))}
          onChange={(chosen) => change({ textSize: Number(chosen) })}
        />
      </div>
      <RadioField
        label={say('settings.reminder')}
        value={settings.reminder}
        options={reminderChoices.map((value) => ({ value, text: say(`settings.reminder.${value}`) }))}
        onChange={(reminder) => change({ reminder })}
      />
      <p className={styles['quiet']}>{say(settings.person === null ? 'settings.reminder.unknown' : 'settings.reminder.hint')}</p>
      <CheckField label={say('settings.letterKeys')} hint={say('settings.letterKeys.hint')} isChecked={settings.letterKeys} onChange={(letterKeys) => change({ letterKeys })} />
    </div>
  );
}
