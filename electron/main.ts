import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog } from 'electron';
import { learnBoth } from '../domain/text/both.ts';
import { workspaceAnswers } from './app/answers.ts';
import { Desk } from './app/desk.ts';
import { careAnswers } from './app/care-answers.ts';
import { documentAnswers } from './app/document-answers.ts';
import { machineAnswers } from './app/machine-answers.ts';
import { importAnswers } from './app/import-answers.ts';
import { packetAnswers } from './app/packet-answers.ts';
import { paperAnswers } from './app/paper-answers.ts';
import { listen } from './ipc/listen.ts';
import { logged } from './log.ts';
import { packetIn } from './packet-in.ts';
import { registerScheme, servePages } from './protocol.ts';
import { profileFolder } from './store/profile-folder.ts';
import { sorryWords } from './not-started.ts';
import { surroundingsOf } from './system/surroundings.ts';
import { openMain, showMain } from './system/windows.ts';
import { guardWindows } from './window.ts';

learnBoth();

/** Whatever nobody foresaw is written down and ends nothing: every record that was acknowledged is on the disk already. */
for (const kind of ['uncaughtException', 'unhandledRejection'] as const) process.on(kind, (error: unknown) => logged(error, kind));

const profile = profileFolder();
app.setName('Klubba');
app.setAppUserModelId('se.klubba.app');
app.enableSandbox();
app.setPath('userData', join(profile, 'runtime'));
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
registerScheme();
begin().catch(endUnstarted);

async function begin(): Promise<void> {
  if (app.requestSingleInstanceLock()) await start();
  else app.quit();
}

async function start(): Promise<void> {
  const desk: Desk = new Desk(surroundingsOf(profile, (name, place) => void desk.keepPlace(name, place).catch(logged)));
  const reopened = desk.reopen();
  endWithTheWindows(desk);
  app.on('second-instance', (_event, words, folder) => {
    offer(desk, packetIn(words, folder));
    showMain();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    offer(desk, path);
  });
  offer(desk, packetIn(process.argv, process.cwd()));
  await app.whenReady();
  desk.surroundings.follow(desk.settings);
  guardWindows();
  servePages(fileURLToPath(new URL('./renderer', import.meta.url)));
  const answers = { ...workspaceAnswers(desk), ...machineAnswers(desk), ...paperAnswers(desk), ...packetAnswers(desk), ...careAnswers(desk), ...documentAnswers(desk), ...importAnswers(desk) };
  listen(answers, reopened);
  await openMain(desk.settings.windows['main'], desk.settings.shown, (name, place) => void desk.keepPlace(name, place).catch(logged)).catch(logged);
  desk.reminding.begin();
}

/** A packet that somebody has opened outside the window waits until it is looked at. */
function offer(desk: Desk, path: string | null): void {
  if (path !== null) desk.incoming.offer(path);
}

async function endUnstarted(error: unknown): Promise<void> {
  logged(error, 'start');
  try {
    // Linux shows no box before.
    await app.whenReady();
  } catch (unready) {
    logged(unready, 'start');
  }
  dialog.showErrorBox('Klubba', sorryWords());
  app.exit(1);
}

/** Nothing that was asked is left undone: the windows say what they have left, and the threads answer it, before the program ends. */
function endWithTheWindows(desk: Desk): void {
  let ended = false;
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    const open = BrowserWindow.getAllWindows();
    for (const window of open) window.close();
    if (open.length > 0) return;
    void desk.end().finally(() => {
      ended = true;
      app.quit();
    });
  });
}
