import type { WrittenCommand } from '../../../domain/api.ts';
import { useNotices } from '../../component/notices.tsx';
import { send } from '../../state/send.ts';
import { failureText } from '../../text/failure.ts';
import { useLanguage } from '../../text/language.tsx';

/** Sends a command and says so when it is refused. */
export function useSettingsAct(): (command: WrittenCommand) => void {
  const { tellFailure } = useNotices();
  return (command) => void send(command).then((sent) => sent.ok || tellFailure(sent.failure));
}

/** Sends a command for a field. @returns why it was refused, in words; null when it is recorded */
export function useSettingsSave(): (command: WrittenCommand) => Promise<string | null> {
  const language = useLanguage();
  return async (command) => {
    const sent = await send(command);
    return sent.ok ? null : failureText(language, sent.failure);
  };
}
