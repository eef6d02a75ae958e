import type { CheckedArgument } from '../../domain/contract/contract.ts';
import type { TextKey } from '../../domain/text/text.ts';
import type { Answers } from './answers.ts';
import { CallError } from './call-error.ts';
import type { Desk } from './desk.ts';

type Format = CheckedArgument<'saveDocument'>['format'];

const kinds = { pdf: 'dialog.file.pdf', html: 'dialog.file.html', md: 'dialog.file.md', ics: 'dialog.file.ics' } as const satisfies Readonly<Record<Format, TextKey>>;

/** Documents on their way out: into a file, or to a printer. */
export function documentAnswers(desk: Desk) {
  const { dialogs, press } = desk.surroundings;
  return {
    saveDocument: async ({ format, ...wanted }) => {
      const { name, text } = await desk.store.call('outgoing', { ...wanted, format: format === 'pdf' ? 'html' : format });
      const path = await dialogs.chooseFile({ title: desk.say('dialog.file.title'), name, ending: format, kind: desk.say(kinds[format]) });
      if (path === null) return { path };
      await desk.profile.call('writeFile', { path, content: format === 'pdf' ? await press.pdf(text) : text });
      return { path };
    },
    printDocument: async (wanted) => {
      const { text } = await desk.store.call('outgoing', { ...wanted, format: 'html' });
      if (!(await press.print(text))) throw new CallError('not-printed');
      return null;
    },
  } satisfies Partial<Answers>;
}
