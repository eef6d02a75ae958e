import { lazy, Suspense, useState } from 'react';
import { useChangeSettings } from '../../state/change-settings.ts';
import { useMachine } from '../../state/machine.tsx';
import { failureText } from '../../text/failure.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import { BeginStep } from './begin-step.tsx';
import { LanguageStep } from './language-step.tsx';
import styles from './first-start.module.css';

// No part of what has to stand before a language is chosen.
const FreshForm = lazy(async () => ({ default: (await import('./fresh-form.tsx')).FreshForm }));

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
        <NotOpened />
        {step === 'language' && (
          <LanguageStep
            onChosen={(language) => {
              changeSettings({ language });
              setStep('begin');
            }}
          />
        )}
        {step === 'begin' && <BeginStep onFresh={() => setStep('fresh')} onLanguage={() => setStep('language')} />}
        <Suspense>{step === 'fresh' && <FreshForm onBack={store === null ? () => setStep('begin') : null} />}</Suspense>
      </div>
    </main>
  );
}

/** Why this is shown instead of what was worked with last. */
function NotOpened() {
  const say = useSay();
  const language = useLanguage();
  const { closed, store } = useMachine();
  if (closed === null || store !== null) return null;
  return (
    <div className={styles['failure']} role="alert">
      <p>{say('start.notOpened', { directory: closed.directory })}</p>
      <p>{failureText(language, { code: closed.code, detail: {} })}</p>
    </div>
  );
}

/** The product's own name is the same in every language. */
const name = 'Klubba';
