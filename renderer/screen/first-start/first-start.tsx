import { useState } from 'react';
import { useChangeSettings } from '../../state/change-settings.ts';
import { useMachine } from '../../state/machine.tsx';
import { BeginStep } from './begin-step.tsx';
import { FreshForm } from './fresh-form.tsx';
import { LanguageStep } from './language-step.tsx';
import styles from './first-start.module.css';

type Step = 'language' | 'begin' | 'fresh';

/** The way in: a language, then the example municipality or a group of one's own. A store without groups goes on where it stopped. */
export function FirstStart() {
  const { settings, store } = useMachine();
  const changeSettings = useChangeSettings();
  const [step, setStep] = useState<Step>(store !== null ? 'fresh' : settings.language === null ? 'language' : 'begin');
  return (
    <main className={styles['page']}>
      <div className={styles['column']}>
        <p className={styles['mark']} translate="no">
          {name}
        </p>
        {step === 'language' && (
          <LanguageStep
            onChosen={(language) => {
              changeSettings({ language });
              setStep('begin');
            }}
          />
        )}
        {step === 'begin' && <BeginStep onFresh={() => setStep('fresh')} onLanguage={() => setStep('language')} />}
        {step === 'fresh' && <FreshForm onBack={store === null ? () => setStep('begin') : null} />}
      </div>
    </main>
  );
}

/** The product's own name is the same in every language. */
const name = 'Klubba';
