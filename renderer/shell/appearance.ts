import { useEffect } from 'react';
import type { Settings } from '../../domain/contract/settings.ts';
import type { Language } from '../../domain/text/text.ts';

/** Puts the chosen theme, text size and language on the page. `system` follows the machine, also while the app runs. */
export function useAppearance({ theme, textSize }: Pick<Settings, 'theme' | 'textSize'>, language: Language): void {
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    root.style.setProperty('--text-scale', String(textSize / 100));
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const contrast = window.matchMedia('(prefers-contrast: more)');
    const dress = (): void => {
      const system = contrast.matches ? 'high-contrast' : dark.matches ? 'dark' : 'light';
      root.dataset['theme'] = theme === 'system' ? system : theme;
    };
    dress();
    dark.addEventListener('change', dress);
    contrast.addEventListener('change', dress);
    return () => {
      dark.removeEventListener('change', dress);
      contrast.removeEventListener('change', dress);
    };
  }, [theme, textSize, language]);
}
