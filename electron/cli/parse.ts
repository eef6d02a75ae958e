import { readElsewhere } from '../app/read-elsewhere.ts';
import { readFileBounded } from '../import/source/read-file.ts';
import type { AgendaItem } from '../../domain/import/agenda/agenda.ts';
import { text } from '../../domain/text/text.ts';
import { exitCodes, language, print, wrongUsage } from './answer.ts';

const script = new URL('./worker.js', import.meta.url);

/** `agenda parse FILE`: what a file says, and nothing is taken in anywhere. */
export async function agenda([deed, file, ...others]: readonly string[], asJson: boolean): Promise<number> {
  if (deed !== 'parse' || file === undefined || others.length > 0) return wrongUsage();
  const source = readFileBounded(file);
  const { items } = await readElsewhere(script, async (thread) => thread.call('agenda', source));
  if (asJson) print(JSON.stringify(items.map(({ line: _line, ...item }) => item)));
  else for (const item of items) print(inWords(item));
  return exitCodes.done;
}

/** One item a line. */
function inWords({ title, minutes, presenter, type, section }: AgendaItem): string {
  const parts = [section, title, minutes === null ? null : text(language(), 'length.minutes', { minutes }), presenter, type === null ? null : text(language(), `item.type.${type}`)];
  return parts.filter((part) => part !== null).join(' · ');
}
