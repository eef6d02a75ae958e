import { homedir } from 'node:os';
import type { Page } from 'playwright-core';
import { text } from '../../domain/text/text.ts';
import { language } from './say.ts';
import { windows } from './windows.ts';

interface Question {
  readonly title: string;
  readonly detail: string;
  /** What stands in the field; null for a question without one. */
  readonly path: string | null;
  readonly buttons: readonly string[];
}

interface Given {
  /** The button's place; -1 when the window was closed. */
  readonly button: number;
  readonly path: string;
}

/** A browser has no dialogs of the system's, so a small window with a field asks instead. */
export const dialog = {
  /** For before there is any window. */
  showErrorBox: (title: string, content: string): void => void process.stderr.write(`${title}\n${content}\n`),
  showOpenDialog: async (_before: unknown, { title = '', buttonLabel = '', defaultPath }: Electron.OpenDialogOptions): Promise<Electron.OpenDialogReturnValue> => {
    const { button, path } = await ask({ title, detail: '', path: defaultPath ?? homedir(), buttons: [buttonLabel, text(language(), 'dialog.cancel')] });
    return button === 0 && path !== '' ? { canceled: false, filePaths: [path] } : { canceled: true, filePaths: [] };
  },
  showSaveDialog: async (_before: unknown, { title = '', defaultPath }: Electron.SaveDialogOptions): Promise<Electron.SaveDialogReturnValue> => {
    const { button, path } = await ask({ title, detail: '', path: defaultPath ?? homedir(), buttons: [text(language(), 'dialog.save'), text(language(), 'dialog.cancel')] });
    return button === 0 && path !== '' ? { canceled: false, filePath: path } : { canceled: true, filePath: '' };
  },
  showMessageBox: async (_before: unknown, { message, detail = '', buttons = [], cancelId = 0 }: Electron.MessageBoxOptions): Promise<Electron.MessageBoxReturnValue> => {
    const { button } = await ask({ title: message, detail, path: null, buttons });
    return { response: button === -1 ? cancelId : button, checkboxChecked: false };
  },
};

async function ask(question: Question): Promise<Given> {
  const page = await windows.dialogPage({ width: 560, height: 260 });
  const given = new Promise<Given>((resolve) => {
    page.once('close', () => resolve({ button: -1, path: '' }));
    void show(page, question, resolve).catch(() => page.close());
  });
  const answer = await given;
  if (!page.isClosed()) await page.close();
  return answer;
}

async function show(page: Page, question: Question, answer: (given: Given) => void): Promise<void> {
  await page.exposeFunction('klubbaAnswer', (button: number, path: string) => answer({ button, path }));
  await page.setContent('<!doctype html><meta charset="utf-8"><title></title><main></main>');
  await page.evaluate(pageOfQuestion, question);
}

/** Builds the page of a question. Sent to the page as text, so it must stand alone. */
function pageOfQuestion({ title, detail, path, buttons }: Question): void {
  const main = document.querySelector('main');
  if (main === null) return;
  document.title = title;
  const made = (tag: string, words: string): HTMLElement => Object.assign(document.createElement(tag), { textContent: words });
  const field = Object.assign(document.createElement('input'), { value: path ?? '', ariaLabel: title, size: 60 });
  main.append(made('h1', title), made('p', detail));
  if (path !== null) main.append(field);
  const row = made('p', '');
  const answer = (button: number): void => (globalThis as unknown as { klubbaAnswer: (button: number, path: string) => void }).klubbaAnswer(button, field.value);
  for (const [index, words] of buttons.entries()) {
    const button = made('button', words);
    button.addEventListener('click', () => answer(index));
    row.append(button);
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') answer(-1);
    if (key === 'Enter' && document.activeElement === field) answer(0);
  });
  main.append(row);
  Object.assign(document.body.style, { font: '16px/1.5 sans-serif', padding: '8px 16px' });
}
