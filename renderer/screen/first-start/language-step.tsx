import { languages, text, type Language } from '../../../domain/text/text.ts';
import { useAllSpoken } from '../../text/words.ts';
import { Button } from '../../component/button.tsx';
import styles from './first-start.module.css';

/** The first question of all, asked in both languages. */
export function LanguageStep({ onChosen }: { readonly onChosen: (language: Language) => void }) {
  if (!useAllSpoken()) return null;
  return (
    <section className={styles['step']}>
      <h1 className={styles['title']}>
        {languages.map((language) => (
          <span key={language} lang={language} className={styles['bilingual']}>
            {text(language, 'start.language')}
          </span>
        ))}
      </h1>
      <div className={styles['choices']}>
        {languages.map((language, index) => (
          <span key={language} lang={language}>
            <Button look={index === 0 ? 'primary' : 'outlined'} autoFocus={index === 0} onPress={() => onChosen(language)}>
              {text(language, `language.${language}`)}
            </Button>
          </span>
        ))}
      </div>
    </section>
  );
}
