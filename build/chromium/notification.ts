import { EventEmitter } from 'node:events';
import { windows } from './windows.ts';

/** A browser without a window's page has no notifications of the system's, so a small window says it; a click on its button is a click on it. */
export class Notification extends EventEmitter {
  readonly #words: { readonly title: string; readonly body: string };

  static isSupported(): boolean {
    return true;
  }

  constructor({ title = '', body = '' }: Electron.NotificationConstructorOptions) {
    super();
    this.#words = { title, body };
  }

  show(): void {
    this.#open().catch(() => {});
  }

  async #open(): Promise<void> {
    const page = await windows.dialogPage({ width: 420, height: 160 });
    page.once('close', () => this.emit('close'));
    await page.exposeFunction('klubbaChosen', () => {
      this.emit('click');
      void page.close().catch(() => {});
    });
    await page.setContent('<!doctype html><meta charset="utf-8"><title></title><main></main>');
    await page.evaluate(pageOfNotification, this.#words);
  }
}

/** Builds the page of a notification. Sent to the page as text, so it must stand alone. */
function pageOfNotification({ title, body }: { readonly title: string; readonly body: string }): void {
  const main = document.querySelector('main');
  if (main === null) return;
  document.title = title;
  const button = Object.assign(document.createElement('button'), { textContent: body });
  button.addEventListener('click', () => (globalThis as unknown as { klubbaChosen: () => void }).klubbaChosen());
  main.append(Object.assign(document.createElement('h1'), { textContent: title }), button);
  Object.assign(document.body.style, { font: '16px/1.5 sans-serif', padding: '8px 16px' });
}
