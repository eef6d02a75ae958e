import type { Answers } from './answers.ts';
import { CallError } from './call-error.ts';
import type { Desk } from './desk.ts';

/** Papers on their way into the store and out to another program, and addresses. */
export function paperAnswers(desk: Desk) {
  const { dialogs, outside } = desk.surroundings;
  return {
    beginPaper: async ({ size }) => ({ upload: await desk.profile.call('beginPaper', { store: folderOf(desk), size }) }),
    sendPaper: async (chunk) => {
      await desk.profile.call('sendPaper', chunk);
      return null;
    },
    endPaper: async (asked) => desk.profile.call('endPaper', asked),
    cancelPaper: async (asked) => {
      await desk.profile.call('cancelPaper', asked);
      return null;
    },
    openPaper: async ({ file, name }) => {
      const { path, isDocument } = await desk.profile.call('copyPaper', { store: folderOf(desk), file, name });
      if (!isDocument) outside.showFile(path);
      else if (!(await outside.openFile(path))) throw new CallError('no-program');
      return null;
    },
    openLink: async ({ address }) => {
      const safe = safeAddress(address);
      const wish = { message: desk.say('dialog.link.message'), detail: shown(safe), yes: desk.say('dialog.link.open'), no: desk.say('dialog.cancel') };
      if ((await dialogs.confirm(wish)) && !(await outside.openAddress(safe))) throw new CallError('no-program');
      return null;
    },
    copyText: async ({ text, html }) => {
      await outside.copy(text, html);
      return null;
    },
  } satisfies Partial<Answers>;
}

/** @throws CallError `no-store` */
function folderOf(desk: Desk): string {
  if (desk.directory === null) throw new CallError('no-store');
  return desk.directory;
}

/** What is shown of an address before it is opened: a letter may hold a whole document, and is known by what it is about. */
function shown(address: string): string {
  const url = new URL(address);
  const subject = url.searchParams.get('subject') ?? '';
  return url.protocol === 'mailto:' && subject !== '' ? `${url.pathname} ${subject}`.trim() : address;
}

/** What a letter may carry beside whom it is for. */
const letterParts = new Set(['to', 'cc', 'bcc', 'subject', 'body']);

/** The address as it will be opened: https, or a letter that attaches nothing. @throws CallError `link-unsafe` */
function safeAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPage = url?.protocol === 'https:' && url.username === '' && url.password === '';
  const isLetter = url?.protocol === 'mailto:' && [...url.searchParams.keys()].every((key) => letterParts.has(key.toLowerCase()));
  if (url === undefined || !(isPage || isLetter)) throw new CallError('link-unsafe');
  return url.href;
}
