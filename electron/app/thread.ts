import { Worker, type ResourceLimits } from 'node:worker_threads';
import { CallError } from './call-error.ts';
import type { CareCalls } from './care-calls.ts';
import type { ExportCalls } from './export-ground.ts';
import type { ReadingCalls } from './reading-ground.ts';
import type { StoreCalls } from './store-calls.ts';
import type { ProfileCalls } from './profile-calls.ts';
import type { Told } from './sharing.ts';
import type { SharingCalls } from './sharing-ground.ts';

export interface OpenOptions {
  readonly directory: string;
  /** `create` makes a store of a folder that is empty or missing; `read` never writes a byte. */
  readonly mode: 'create' | 'write' | 'read';
  /** Tells when anything in the store has changed, whoever changed it. */
  readonly watch?: boolean;
}

/** What a thread is started for: the use cases over a store, carrying it through a shared folder, what belongs to one person on one machine, care for a store as a whole, an export, or a reading. */
export type Purpose =
  | ({ readonly kind: 'store' } & OpenOptions)
  | { readonly kind: 'sharing'; readonly store: string }
  | { readonly kind: 'profile'; readonly folder: string }
  | { readonly kind: 'care' }
  | { readonly kind: 'export' }
  | { readonly kind: 'reading' };

export interface Request {
  readonly id: number;
  /** A name of the table of calls, or `close`. */
  readonly name: string;
  readonly argument: unknown;
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly code: string; readonly detail: Readonly<Record<string, string | number>> };

/** What a store's thread says without being asked. */
export interface News {
  readonly revision: number;
}

/** Functions by name; each takes what it works on, and one argument of plain data. */
export type CallTable = Readonly<Record<string, (ground: never, argument: never) => unknown>>;

type ArgumentTo<Calls extends CallTable, Name extends keyof Calls> = Parameters<Calls[Name]>[1];
type AnswerFrom<Calls extends CallTable, Name extends keyof Calls> = ReturnType<Calls[Name]>;

/** Work that is done in a thread of its own, so that a slow disk never holds up whoever asks. */
export interface Thread<Calls extends CallTable = StoreCalls> {
  /** @throws CallError for what people can do something about */
  call<Name extends keyof Calls & string>(name: Name, argument: ArgumentTo<Calls, Name>): Promise<AnswerFrom<Calls, Name>>;
  /** False after a crash: whoever needs the work starts another thread. */
  alive(): boolean;
  /** Answers what is under way, keeps the states and ends the thread. */
  close(): Promise<void>;
  /** Ends the thread in the middle of whatever it does. */
  stop(): Promise<void>;
}

/** @param script the built `worker.js` */
export function startThread(script: URL, options: OpenOptions, heard: (news: News) => void = () => {}): Thread {
  return started(script, { kind: 'store', ...options }, heard);
}

/** @param folder see `profileFolder` */
export function startProfileThread(script: URL, folder: string): Thread<ProfileCalls> {
  return started(script, { kind: 'profile', folder }, () => {});
}

/** @param store its folder @param heard is told each time that something has come of it */
export function startSharingThread(script: URL, store: string, heard: (told: Told) => void): Thread<SharingCalls> {
  return started(script, { kind: 'sharing', store }, heard);
}

export function startCareThread(script: URL): Thread<CareCalls> {
  return started(script, { kind: 'care' }, () => {});
}

export function startExportThread(script: URL): Thread<ExportCalls> {
  return started(script, { kind: 'export' }, () => {});
}

/** What is read there comes from strangers: a thread of its own, which may be stopped, and may take no more memory than this. */
export function startReadingThread(script: URL): Thread<ReadingCalls> {
  return started(script, { kind: 'reading' }, () => {}, { maxOldGenerationSizeMb: 768 });
}

function isReply(message: object): message is Reply {
  return 'id' in message;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** @param heard is told what the thread says without being asked, which is what such a thread says */
function started<Calls extends CallTable>(script: URL, purpose: Purpose, heard: (news: never) => void, resourceLimits: ResourceLimits = {}): Thread<Calls> {
  const worker = new Worker(script, { workerData: purpose, resourceLimits });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('message', (message: object) => {
    if (!isReply(message)) return heard(message as never);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) asked?.resolve(message.answer);
    else asked?.reject(new CallError(message.code, message.detail));
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The thread has ended.')));
  const ask = async (name: string, argument: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) return reject(ended);
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, name, argument } satisfies Request);
    });
  return {
    call: async (name, argument) => (await ask(name, argument)) as AnswerFrom<Calls, typeof name>,
    alive: () => ended === undefined,
    close: async () => {
      if (ended === undefined) await ask('close', undefined);
      await worker.terminate();
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}
