import { hasText, languages, text, type Language, type TextArguments } from '../../domain/text/text.ts';
import { profileFolder } from '../store/profile-folder.ts';
import { settingsIn } from '../store/settings.ts';

/** Done, refused with one line, wrong usage. */
export const exitCodes = { done: 0, refused: 1, usage: 2 } as const;

/** The language of what the command line says: `KLUBBA_LANGUAGE`, else what the person has chosen in the window, else Swedish. */
export function language(): Language {
  return languages.find((each) => each === process.env['KLUBBA_LANGUAGE']) ?? chosenLanguage() ?? 'sv';
}

/** A profile that cannot be read must not keep anybody from working. */
function chosenLanguage(): Language | null {
  try {
    return settingsIn(profileFolder()).read().language;
  } catch {
    return null;
  }
}

/** The sentence for a refusal, in the person's language. */
export function sentence(code: string, detail: TextArguments): string {
  const key = `refusal.${code}`;
  return hasText(key) ? text(language(), key, detail) : code;
}

export function refuse(code: string, detail: TextArguments = {}): number {
  process.stderr.write(`${oneLine(sentence(code, detail))}\n`);
  return exitCodes.refused;
}

/** Asked for, so it is no error. */
export function usage(): number {
  print(text(language(), 'cli.usage'));
  return exitCodes.done;
}

export function wrongUsage(): number {
  process.stderr.write(`${text(language(), 'cli.usage')}\n`);
  return exitCodes.usage;
}

/** Something that the program did not foresee: one line, never a trace of what people wrote. */
export function crashed(): number {
  process.stderr.write(`${text(language(), 'cli.crash')}\n`);
  return exitCodes.refused;
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function oneLine(words: string): string {
  return words.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu, ' ');
}
