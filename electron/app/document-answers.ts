import type { CheckedArgument } from '../../domain/contract/contract.ts';
import type { TextKey } from '../../domain/text/text.ts';
import type { Answers } from './answers.ts';
import { CallError } from './call-error.ts';
import type { Desk } from './desk.ts';
import type { ExportCalls } from './export-ground.ts';
import { RegisterSaving } from './register-saving.ts';
import { startExportThread, type Thread } from './thread.ts';

type Format = CheckedArgument<'saveDocument'>['format'];

const kinds = { pdf: 'dialog.file.pdf', html: 'dialog.file.html', md: 'dialog.file.md', docx: 'dialog.file.docx', ics: 'dialog.file.ics', eml: 'dialog.file.eml' } as const satisfies Readonly<Record<Format, TextKey>>;

/** Documents on their way out: into a file, or to a printer. */
export function documentAnswers(desk: Desk) {
  const { dialogs, press } = desk.surroundings;
  const registers = new RegisterSaving(desk);
  return {
    saveDocument: async (wanted) => {
      const { format } = wanted;
      const { name, write } = await written(desk, wanted);
      const path = await dialogs.chooseFile({ title: desk.say('dialog.file.title'), name, ending: format, kind: desk.say(kinds[format]) });
      if (path === null) return { path };
      await desk.profile.call('writeFile', { path, content: await write() });
      await desk.rememberDocument(path, wanted.meeting);
      return { path };
    },
    saveRegister: async (wanted) => registers.save(wanted),
    saveComingMeetings: async (wanted) => {
      const { name, text } = await desk.store.call('comingCalendar', wanted);
      const path = await dialogs.chooseFile({ title: desk.say('dialog.file.title'), name, ending: 'ics', kind: desk.say(kinds.ics) });
      if (path !== null) await desk.profile.call('writeFile', { path, content: text });
      return { path };
    },
    stopSaving: async () => {
      registers.stop();
      return null;
    },
    printDocument: async (wanted) => {
      const { text } = await desk.store.call('outgoing', { ...wanted, format: 'html' });
      if (!(await press.print(text))) throw new CallError('not-printed');
      return null;
    },
  } satisfies Partial<Answers>;
}

interface ToWrite {
  /** For a file, without its ending. */
  readonly name: string;
  readonly write: () => Promise<string | Uint8Array>;
}

/** What the store says now; what takes long is done when the person has chosen a file. */
async function written(desk: Desk, { format, ...wanted }: CheckedArgument<'saveDocument'>): Promise<ToWrite> {
  const { press, workerScript } = desk.surroundings;
  if (format === 'docx' || format === 'eml') {
    const { name, title: subject, blocks } = await desk.store.call('outgoingInWords', wanted);
    const { language } = wanted;
    return {
      name,
      write: async () => apart(workerScript, async (thread) => (format === 'docx' ? thread.call('docx', { blocks, language }) : thread.call('letter', { subject, blocks, language }))),
    };
  }
  const { name, text } = await desk.store.call('outgoing', { ...wanted, format: format === 'pdf' ? 'html' : format });
  return { name, write: async () => (format === 'pdf' ? press.pdf(text) : text) };
}

/** Something that takes long to write, in a thread that lives no longer than the writing. */
async function apart<Written>(script: URL, write: (thread: Thread<ExportCalls>) => Promise<Written>): Promise<Written> {
  const thread = startExportThread(script);
  try {
    return await write(thread);
  } finally {
    await thread.close();
  }
}
