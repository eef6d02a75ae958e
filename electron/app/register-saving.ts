import type { CheckedArgument } from '../../domain/contract/contract.ts';
import type { SavedFile } from '../../domain/contract/machine-calls.ts';
import type { TextKey } from '../../domain/text/text.ts';
import type { Table } from '../../domain/view/table/table.ts';
import { safeName } from '../export/safe-name.ts';
import type { Desk } from './desk.ts';
import { startExportThread } from './thread.ts';

type Wanted = CheckedArgument<'saveRegister'>;

/** Rows that are asked for at once: so many that it goes fast, and so few that whoever works meanwhile does not notice. */
const rowsAtOnce = 500;

const kinds = { csv: 'dialog.file.csv', xlsx: 'dialog.file.xlsx', html: 'dialog.file.html', pdf: 'dialog.file.pdf', ics: 'dialog.file.ics' } as const satisfies Readonly<Record<Wanted['format'], TextKey>>;

/** Lets a register out into a file, in parts and apart from the store, so that the window answers throughout. */
export class RegisterSaving {
  readonly #desk: Desk;
  #stop: AbortController | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** What is being written is let go of; no file is left. */
  stop(): void {
    this.#stop?.abort();
  }

  /** @returns a path of null when the person changed their mind, before or meanwhile */
  async save(wanted: Wanted): Promise<SavedFile> {
    const stop = new AbortController();
    this.#stop = stop;
    const desk = this.#desk;
    const title = desk.say(wanted.of.register === 'actions' ? 'screen.actions' : 'screen.decisions');
    const path = await desk.surroundings.dialogs.chooseFile({ title: desk.say('dialog.file.title'), name: safeName(title, 'Klubba'), ending: wanted.format, kind: desk.say(kinds[wanted.format]) });
    if (path === null) return { path };
    const content = await this.#content(wanted, stop.signal);
    if (content === null || stop.signal.aborted) return { path: null };
    await desk.profile.call('writeFile', { path, content });
    return { path };
  }

  async #content(wanted: Wanted, signal: AbortSignal): Promise<string | Uint8Array | null> {
    const { of, language, format } = wanted;
    if (format === 'ics') return this.#desk.store.call('dueActions', { of, language });
    const table = await this.#collected(wanted, signal);
    return table === null ? null : this.#written({ ...wanted, format }, table, signal);
  }

  async #collected({ of, language }: Wanted, signal: AbortSignal): Promise<Table | null> {
    const { store, surroundings } = this.#desk;
    const rows: Table['rows'][number][] = [];
    for (;;) {
      const { found, title, columns, rows: more } = await store.call('table', { of, language, from: rows.length, count: rowsAtOnce });
      if (signal.aborted) return null;
      rows.push(...more);
      surroundings.tell('savingRegister', { done: rows.length, total: found });
      if (more.length === 0 || rows.length >= found) return { title, columns, rows };
    }
  }

  async #written({ format, language, about }: Wanted & { readonly format: Exclude<Wanted['format'], 'ics'> }, table: Table, signal: AbortSignal): Promise<string | Uint8Array | null> {
    const desk = this.#desk;
    const thread = startExportThread(desk.surroundings.workerScript);
    try {
      const { organisation } = await desk.store.call('shell', undefined);
      const head = { owner: organisation, about };
      const written = await thread.call('table', { table, head, language, format: format === 'pdf' ? 'html' : format });
      if (signal.aborted) return null;
      return format === 'pdf' && typeof written === 'string' ? await desk.surroundings.press.pdf(written) : written;
    } finally {
      await thread.close();
    }
  }
}
