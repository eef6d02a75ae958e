import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { text, type Language, type TextArguments, type TextKey } from '../../domain/text/text.ts';

const LanguageContext = createContext<Language>('sv');

export function LanguageProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** A sentence in the language of the window. */
export type Say = (key: TextKey, values?: TextArguments) => string;

export function useSay(): Say {
  const language = useLanguage();
  return useMemo(() => (key, values) => text(language, key, values), [language]);
}
