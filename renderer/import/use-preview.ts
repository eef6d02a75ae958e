import { useEffect, useRef, useState } from 'react';
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

/** What was read, and of which source. */
interface Answer<Kind extends ImportKind> {
  readonly of: ImportSource | null;
  readonly preview: Preview<Kind> | null;
  readonly failure: CallFailure | null;
}

const nothing = { of: null, preview: null, failure: null } as const;

/** What is understood of a source. While one reading is under way the next waits, and only the latest source is read then. */
export function usePreview<Kind extends ImportKind>(as: Kind, group: Id | null, source: ImportSource): Reading<Kind> {
  const today = useToday();
  const language = useLanguage();
  const [answer, setAnswer] = useState<Answer<Kind>>(nothing);
  const wanted = useRef<ImportSource | null>(null);
  const isUnderWay = useRef(false);
  useEffect(() => {
    const readOne = async (from: ImportSource): Promise<Answer<Kind>> => {
      if (isEmpty(from)) return { ...nothing, of: from };
      try {
        const sent = from.kind === 'words' ? { text: from.text } : { key: await sendFile(from.file), name: from.file.name };
        const preview = await ask('preview', { as, group, today, language, source: sent });
        return { of: from, preview: preview as Preview<Kind>, failure: null };
      } catch (error) {
        return { of: from, preview: null, failure: failureOf(error) };
      }
    };
    const readLatest = async (): Promise<void> => {
      isUnderWay.current = true;
      while (wanted.current !== null) {
        const from: ImportSource = wanted.current;
        const read = await readOne(from);
        if (wanted.current !== from) continue;
        wanted.current = null;
        setAnswer(read);
      }
      isUnderWay.current = false;
    };
    wanted.current = source;
    if (!isUnderWay.current) void readLatest();
  }, [as, group, source, today, language]);
  const isReading = answer.of !== source && !isEmpty(source);
  return { isReading, preview: answer.preview, failure: isReading ? null : answer.failure };
}

function isEmpty(source: ImportSource): boolean {
  return source.kind === 'words' && source.text.trim() === '';
}
