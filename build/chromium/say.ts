import { languages, text, type Language } from '../../domain/text/text.ts';
import { profileFolder } from '../../electron/store/profile-folder.ts';
import { settingsIn } from '../../electron/store/settings.ts';

/** The language that the person has chosen in the window, else Swedish. */
export function language(): Language {
  const chosen = languages.find((each) => each === process.env['KLUBBA_LANGUAGE']);
  try {
    return chosen ?? settingsIn(profileFolder()).read().language ?? 'sv';
  } catch {
    return 'sv';
  }
}

/** Nobody shall take this for the product. */
export function sayStandIn(): void {
  process.stderr.write(`${text(language(), 'start.standIn')}\n`);
}
