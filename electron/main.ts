import { join } from 'node:path';
import { platform } from 'node:os';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow } from 'electron';
import { machineAnswers, workspaceAnswers } from './app/answers.ts';
import { Desk } from './app/desk.ts';
import { listen, tell } from './ipc/listen.ts';
import { registerScheme, servePages } from './protocol.ts';
import { profileFolder } from './store/profile-folder.ts';
import { guardWindows, openWindow } from './window.ts';

declare const __VERSION__: string;

const profile = profileFolder();
app.setPath('userData', join(profile, 'runtime'));
registerScheme();
if (app.requestSingleInstanceLock()) await start();
else app.quit();

async function start(): Promise<void> {
  const desk = new Desk({
    runtime: process.versions.electron === undefined ? 'stand-in' : 'electron',
    version: __VERSION__,
    macOS: platform() === 'darwin',
    usualStore: join(app.getPath('documents'), 'Klubba'),
    workerScript: new URL('./worker.js', import.meta.url),
    profile,
    tell,
  });
  const reopened = desk.reopen();
  closeWithTheWindows(desk);
  app.on('second-instance', showFirst);
  await app.whenReady();
  guardWindows();
  servePages(fileURLToPath(new URL('./renderer', import.meta.url)));
  await reopened;
  listen({ ...workspaceAnswers(desk), ...machineAnswers(desk) });
  openWindow({ address: 'app://klubba/index.html', hasBridge: true, look: { width: 1280, height: 800, minWidth: 640, minHeight: 480, title: 'Klubba' } });
}

function showFirst(): void {
  const [first] = BrowserWindow.getAllWindows();
  if (first === undefined) return;
  if (first.isMinimized()) first.restore();
  first.focus();
}

/** Nothing that was asked is left undone: the threads answer what is under way before the program ends. */
function closeWithTheWindows(desk: Desk): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void desk.end().finally(() => {
      closed = true;
      app.quit();
    });
  });
}
