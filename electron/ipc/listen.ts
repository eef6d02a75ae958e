import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { CallReply } from '../../domain/contract/call.ts';
import type { NotificationName, Notifications } from '../../domain/contract/notifications.ts';
import { CallError } from '../app/call-error.ts';
import type { Answers } from '../app/answers.ts';
import { logged } from '../log.ts';
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

/** Answers what the windows ask, and nobody else. @param ready the store that was used last has been opened, or could not be */
export function listen(answers: Answers, ready: Promise<void>): void {
  ipcMain.handle(callChannel, async (event, name: unknown, written: unknown) => {
    const asked = checked(senderOf(event), name, written);
    await ready;
    return asked.ok ? answerTo(answers, asked.call) : asked;
  });
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): Sender {
  return {
    isOurs: bridged.has(sender),
    isMainFrame: senderFrame !== null && senderFrame.parent === null,
    origin: originOf(senderFrame?.url ?? ''),
  };
}

/** `URL.origin` is `null` for a scheme of one's own. */
function originOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url === undefined ? '' : `${url.protocol}//${url.host}`;
}

/** What people can do something about travels as its code. Of anything else the log holds where it happened, never what was said. */
async function answerTo(answers: Answers, { name, argument }: CheckedCall): Promise<CallReply> {
  const answer = answers[name] as (argument: unknown) => Promise<unknown>;
  try {
    return { ok: true, answer: await answer(argument) };
  } catch (error) {
    if (error instanceof CallError) return { ok: false, code: error.code, detail: error.detail };
    logged(error, name);
    return { ok: false, code: 'unexpected', detail: {} };
  }
}
