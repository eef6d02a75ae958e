import { useEffect, useState } from 'react';
import type { CallFailure } from '../../domain/contract/call.ts';
import type { ImportKind, Preview } from '../../domain/import/preview/preview.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { ask, failureOf } from '../bridge.ts';
import { useToday } from '../state/today.ts';
import { useLanguage } from '../text/language.tsx';
import { sendFile, type ImportSource } from './source.ts';

/** How far the reading has come. While something new is read, what was read before stays. */
export interface Reading<Kind extends ImportKind> {
  readonly isReading: boolean;
  readonly preview: Preview<Kind> | null;
  readonly failure: CallFailure | null;
}

/** Milliseconds without a key before what is typed is read. */
const pause = 300;

/** What is understood of a source, looked at again when it changes. */
export function usePreview<Kind extends ImportKind>(as: Kind, group: Id | null, source: ImportSource): Reading<Kind> {
  const today = useToday();
  const language = useLanguage();
  const [reading, setReading] = useState<Reading<Kind>>({ isReading: false, preview: null, failure: null });
  useEffect(() => {
    let isCurrent = true;
    if (source.kind === 'words' && source.text.trim() === '') {
      setReading({ isReading: false, preview: null, failure: null });
      return undefined;
    }
    setReading(({ preview }) => ({ isReading: true, preview, failure: null }));
    const read = async (): Promise<void> => {
      try {
        const from = source.kind === 'words' ? { text: source.text } : { key: await sendFile(source.file), name: source.file.name };
        const preview = await ask('preview', { as, group, today, language, source: from });
        if (isCurrent) setReading({ isReading: false, preview: preview as Preview<Kind>, failure: null });
      } catch (error) {
        if (isCurrent) setReading({ isReading: false, preview: null, failure: failureOf(error) });
      }
    };
    const timer = setTimeout(() => void read(), source.kind === 'words' ? pause : 0);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [as, group, source, today, language]);
  return reading;
}
