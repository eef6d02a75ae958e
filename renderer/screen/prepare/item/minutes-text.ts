import { readMinutes } from '../../../../domain/capture/read-time.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import type { SavedText } from '../../../state/saved-text.ts';
import { useSay } from '../../../text/language.tsx';
import { useItemCommands, type ItemChanges } from '../agenda/item-commands.ts';
import { useKeptText } from '../kept-text.ts';

/** The timebox as a field. @param where two fields for it are on the screen, and each keeps its own unfinished text */
export function useMinutesText(item: Item, where: 'row' | 'fields', onError: (text: string | null) => void = () => {}): SavedText {
  const say = useSay();
  const { record } = useItemCommands();
  return useKeptText(`minutes:${where}:${item.id}`, String(item.minutes), async (text) => {
    const minutes = readMinutes(text);
    const wrong = minutes === null ? say('prepare.minutes.wrong') : minutes === item.minutes ? null : await record(item.id, withShortest(item, minutes));
    onError(wrong);
    return wrong;
  });
}

/** A shortest time that is longer than the timebox says nothing any more. */
function withShortest({ shortest }: Item, minutes: number): ItemChanges {
  return shortest !== null && shortest > minutes ? { minutes, shortest: null } : { minutes };
}
