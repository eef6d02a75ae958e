import { useEffect, useState } from 'react';
import { isLearned, languages, learn, type Language } from '../../domain/text/text.ts';

/** A window loads the words of one language, and of the other when somebody chooses it. */
async function load(language: Language): Promise<void> {
  if (isLearned(language)) return;
  const words = language === 'sv' ? await import('../../domain/text/sv.json') : await import('../../domain/text/en.json');
  learn(language, words.default);
}

/** The language that can be spoken now: the wanted one as soon as its words are there, the one before until then; null at first. */
export function useSpoken(wanted: Language): Language | null {
  const [spoken, setSpoken] = useState<Language | null>(isLearned(wanted) ? wanted : null);
  useEffect(() => {
    let isWanted = true;
    void load(wanted).then(() => isWanted && setSpoken(wanted));
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return spoken;
}

/** True when every language can be spoken. */
export function useAllSpoken(): boolean {
  const [areAll, setAreAll] = useState(languages.every(isLearned));
  useEffect(() => {
    void Promise.all(languages.map(load)).then(() => setAreAll(true));
  }, []);
  return areAll;
}
