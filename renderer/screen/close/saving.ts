import type { WrittenCommand } from '../../../domain/api.ts';
import { send } from '../../state/send.ts';
import { failureText } from '../../text/failure.ts';
import { useLanguage } from '../../text/language.tsx';

/** Sends a command for a field: a refusal comes back in words, to be said beside it. Null when it is recorded. */
export function useSaving(): (command: WrittenCommand) => Promise<string | null> {
  const language = useLanguage();
  return async (command) => {
    const sent = await send(command);
    return sent.ok ? null : failureText(language, sent.failure);
  };
}
