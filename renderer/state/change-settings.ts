import { useCallback } from 'react';
import type { CallArgument } from '../../domain/contract/contract.ts';
import { ask, failureOf } from '../bridge.ts';
import { useNotices } from '../component/notices.tsx';

/** Changes what one person has chosen on this machine. When it cannot be kept, that is said. */
export function useChangeSettings(): (changes: CallArgument<'changeSettings'>) => void {
  const { tellFailure } = useNotices();
  return useCallback((changes) => void ask('changeSettings', changes).catch((error: unknown) => tellFailure(failureOf(error))), [tellFailure]);
}
