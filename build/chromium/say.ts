import { languages, text, type Language, type TextKey } from '../../domain/text/text.ts';
import { profileFolder } from '../../electron/store/profile-folder.ts';
import { settingsIn } from '../../electron/store/settings.ts';

/** The language that the person has chosen in the window, else Swedish. */
export function language(): Language {
  const chosen = languages.find((each) => each === process.env['KLUBBA_LANGUAGE']);
  try {
    return chosen ?? settingsIn(profileFolder()).read().language ?? 'sv';
  } catch {
    return chosen ?? 'sv';
  }
}

/** One line to whoever started it: nobody shall take this for the product. */
export function say(key: TextKey): void {
  process.stderr.write(`${text(language(), key)}\n`);
}
