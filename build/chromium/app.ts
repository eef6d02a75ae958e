import { EventEmitter } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeInstanceLock } from './instance-lock.ts';
import { windows } from './windows.ts';

/** The life of the program, as far as it asks for it. */
class App extends EventEmitter {
  /** The browser has got its switches already. */
  readonly commandLine = { appendSwitch: (_name: string, _value?: string): void => {} };
  readonly #paths = new Map<string, string>([
    ['home', homedir()],
    ['documents', join(homedir(), 'Documents')],
    ['temp', tmpdir()],
    ['userData', join(homedir(), '.config', 'klubba', 'runtime')],
  ]);
  #ready: Promise<void> | undefined;
  #isReady = false;
  #quitting = false;

  readonly isPackaged = false;

  isReady(): boolean {
    return this.#isReady;
  }

  setAppUserModelId(_id: string): void {}

  setName(_name: string): void {}

  /** A browser's pages are in one already. */
  enableSandbox(): void {}

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`The stand-in knows no folder ${name}.`);
    return path;
  }

  requestSingleInstanceLock(): boolean {
    return takeInstanceLock(this.getPath('userData'), (words, from) => this.emit('second-instance', {}, words, from, {}));
  }

  async whenReady(): Promise<void> {
    this.#ready ??= windows.start(join(this.getPath('userData'), 'chromium'), () => this.emit('window-all-closed'));
    await this.#ready;
    this.#isReady = true;
  }

  quit(): void {
    if (this.#quitting) return;
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (prevented) return;
    this.#quitting = true;
    this.emit('will-quit', { preventDefault: () => {} });
    this.exit(0);
  }

  exit(code: number): void {
    const leave = (): void => process.exit(code);
    if (this.#ready === undefined) leave();
    else windows.close().then(leave, leave);
  }
}

export const app = new App();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
