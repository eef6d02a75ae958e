import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { CallReply } from '../../domain/contract/call.ts';
import type { NotificationName, Notifications } from '../../domain/contract/notifications.ts';
import { CallError } from '../app/call-error.ts';
import type { Answers } from '../app/answers.ts';
import { callChannel, newsChannel } from './channels.ts';
import { checked, type CheckedCall, type Sender } from './check.ts';

/** The windows that have the bridge. */
const bridged = new Set<WebContents>();

/** Lets a window ask and hear. */
export function bridge(contents: WebContents): void {
  bridged.add(contents);
  contents.once('destroyed', () => bridged.delete(contents));
}

/** Tells every window. */
export function tell<Name extends NotificationName>(name: Name, news: Notifications[Name]): void {
  for (const contents of bridged) if (!contents.isDestroyed()) contents.send(newsChannel(name), news);
}

/** Answers what the windows ask, and nobody else. */
export function listen(answers: Partial<Answers>): void {
  ipcMain.handle(callChannel, async (event, name: unknown, written: unknown) => {
    const asked = checked(senderOf(event), name, written);
    return asked.ok ? answerTo(answers, asked.call) : asked;
  });
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): Sender {
  return {
    isOurs: bridged.has(sender),
    isMainFrame: senderFrame !== null && senderFrame === sender.mainFrame,
    origin: originOf(senderFrame?.url ?? ''),
  };
}

/** `URL.origin` is `null` for a scheme of one's own. */
function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url === undefined ? '' : `${url.protocol}//${url.host}`;
}

/** What people can do something about travels as its code. Of anything else the log holds where it happened, never what was said. */
async function answerTo(answers: Partial<Answers>, { name, argument }: CheckedCall): Promise<CallReply> {
  const answer = answers[name] as ((argument: unknown) => Promise<unknown>) | undefined;
  if (answer === undefined) return { ok: false, code: 'call-unknown', detail: {} };
  try {
    return { ok: true, answer: await answer(argument) };
  } catch (error) {
    if (error instanceof CallError) return { ok: false, code: error.code, detail: error.detail };
    console.error(`${name}: ${whereOf(error)}`);
    return { ok: false, code: 'unexpected', detail: {} };
  }
}

function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /u.test(line)) ?? [];
  return [error.name, ...frames.slice(0, 8)].join('\n');
}
