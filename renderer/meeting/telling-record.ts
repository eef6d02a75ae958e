import type { WrittenCommand } from '../../domain/api.ts';
import { useNotices } from '../component/notices.tsx';
import { useRecord } from './use-record.ts';

/** Records one thing, says that it was done and offers to take it back; a refusal is said in the same place. @returns whether it was done */
export function useTellingRecord(): (command: WrittenCommand, told: string) => Promise<boolean> {
  const record = useRecord();
  const { tellFailure } = useNotices();
  return async (command, told) => {
    const failure = await record([command], told);
    if (failure !== null) tellFailure(failure);
    return failure === null;
  };
}
