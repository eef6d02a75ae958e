import { z } from 'zod';
import type { LocalDate } from '../kernel/calendar.ts';
import { idSchema, type Id } from '../kernel/identity.ts';
import { languages } from '../text/text.ts';
import { call } from './call.ts';
import type { IncomingPacket } from './packet-calls.ts';
import type { Sharing, SharingView } from './sharing.ts';
import { longestShown, settingsChangeSchema, type Settings } from './settings.ts';
import { soughtRegister } from './workspace-calls.ts';

const nothing = z.strictObject({});
const language = z.enum(languages);

export interface SaveState {
  /** When the last record reached this disk, UTC milliseconds; null before the first since the start. */
  readonly savedAt: number | null;
  /** Why the latest record did not reach the disk; null when it did. */
  readonly trouble: string | null;
  readonly sharing: Sharing;
  /** By how many milliseconds the clock of each other device lies behind this one's, where that can be told; below zero when it is ahead. */
  readonly behind: Readonly<Record<Id, number>>;
}

/** The daily copy of the store that is open. */
export interface CopyState {
  /** The day of the newest copy that this start of the app knows of; null before the first. */
  readonly on: LocalDate | null;
  /** Why the latest attempt failed: a code with a sentence under `refusal.`; null when it did not. */
  readonly trouble: string | null;
}

export interface MachineView {
  readonly settings: Settings;
  /** The folder of the store that is open; null before one is. */
  readonly store: string | null;
  /** Why the store that was used last is not open, or why it is not known which one that was: a code with a sentence under `refusal.`. */
  readonly closed: { readonly directory: string; readonly code: string } | null;
  /** Where a new store would go if nobody chooses. */
  readonly usualStore: string;
  /** Electron, or the stand-in that serves where Electron cannot be had. */
  readonly runtime: 'electron' | 'stand-in';
  readonly version: string;
  /** `Ctrl+Option` stands for `Alt` on macOS. */
  readonly macOS: boolean;
  readonly saving: SaveState;
  readonly copy: CopyState;
  /** The room display is shown now, for this meeting. */
  readonly room: string | null;
  /** A packet that was opened by double click, by drop or from the menu, and waits to be looked at. */
  readonly incoming: IncomingPacket | null;
}

/** Where a file went; null when the person changed their mind. */
export interface SavedFile {
  readonly path: string | null;
}

/** A paper on its way into the store. */
export interface PaperReceipt {
  /** SHA-256 of the bytes, 64 hexadecimal digits: what `papers` of an item names it by. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
}

/** A paper is at most this large: larger ones belong in a shared folder, as a link. Bytes. */
export const largestPaper = 50 * 1024 * 1024;
/** How much of a paper goes in one call. Bytes before base64. */
export const paperChunk = 512 * 1024;

const document = z.strictObject({
  meeting: idSchema,
  language,
  confidential: z.boolean(),
  /** Only this decision, as an excerpt. */
  decision: idSchema.optional(),
  /** The notice instead of the minutes. */
  notice: z.boolean().optional(),
});

/** What is asked of the machine itself, whether a store is open or not. */
export const machineCalls = {
  machine: call<MachineView>()(nothing),
  changeSettings: call<Settings>()(settingsChangeSchema),
  /** Opens a store that is there already. */
  openStore: call<null>()(z.strictObject({ directory: z.string().min(1).max(4_096) })),
  /** Makes a store, with the example municipality in it or empty, and opens it. Null means the usual place. */
  createStore: call<null>()(z.strictObject({ directory: z.string().min(1).max(4_096).nullable(), example: z.boolean() })),
  closeStore: call<null>()(nothing),
  /** The system's own dialog; null when the person changed their mind. */
  chooseFolder: call<string | null>()(z.strictObject({ purpose: z.enum(['store', 'daily-copy', 'share', 'copy', 'restore']) })),
  /** How the store that is open is shared. */
  sharing: call<SharingView>()(nothing),
  /** Shares the store that is open through a folder, and exchanges at once. */
  joinShare: call<null>()(z.strictObject({ folder: z.string().min(1).max(4_096) })),
  /** Makes a store at the usual place of what a folder shares, and opens it. Fails with `share-not-begun` where nobody shares it. */
  joinAnew: call<null>()(z.strictObject({ folder: z.string().min(1).max(4_096) })),
  leaveShare: call<null>()(nothing),
  /** Exchanges everything at once. `mayFill` is the answer to whether a folder that is empty is to be filled again. */
  synchronise: call<null>()(z.strictObject({ mayFill: z.boolean() })),
  /** What the main window shows now, for the next start: the part of its address from `#` on. No window is told. */
  keepShown: call<null>()(z.strictObject({ shown: z.string().regex(/^#/u).max(longestShown) })),
  /** Text that is not finished: kept on this machine, beside the settings, until it is cleared with an empty text. */
  keepDraft: call<null>()(z.strictObject({ key: z.string().min(1).max(200), text: z.string().max(200_000) })),
  drafts: call<Readonly<Record<string, string>>>()(nothing),
  beginPaper: call<{ readonly upload: string }>()(z.strictObject({ name: z.string().max(1_000), size: z.int().min(0).max(largestPaper) })),
  sendPaper: call<null>()(z.strictObject({ upload: idSchema, offset: z.int().min(0), base64: z.string().max(paperChunk * 2) })),
  endPaper: call<PaperReceipt>()(z.strictObject({ upload: idSchema })),
  cancelPaper: call<null>()(z.strictObject({ upload: idSchema })),
  /** Shows a paper in the system's own program for it. Fails with `paper-gone` when the file is not there any more. */
  openPaper: call<null>()(z.strictObject({ file: z.string().regex(/^[0-9a-f]{64}$/u), name: z.string().max(1_000) })),
  /** Opens an https or mailto address in the system's own program, after asking. */
  openLink: call<null>()(z.strictObject({ address: z.string().max(4_096) })),
  copyText: call<null>()(z.strictObject({ text: z.string().max(500_000), html: z.string().max(1_000_000).optional() })),
  /** `ics`: the meeting as an event for calendars. `eml`: a letter that is not sent yet. */
  saveDocument: call<SavedFile>()(document.extend({ format: z.enum(['pdf', 'html', 'md', 'docx', 'ics', 'eml']) })),
  printDocument: call<null>()(document),
  /** A register as it is narrowed on the screen; `ics`: the days of open actions as events. How far it has come is told; `stopSaving` ends it, and then the path is null. */
  saveRegister: call<SavedFile>()(z.strictObject({ of: soughtRegister, language, format: z.enum(['csv', 'xlsx', 'html', 'pdf', 'ics']), about: z.string().max(2_000) })),
  /** Every meeting of a group that is to come, as events in one calendar file. */
  saveComingMeetings: call<SavedFile>()(z.strictObject({ group: idSchema, language })),
  stopSaving: call<null>()(nothing),
  showRoom: call<null>()(z.strictObject({ meeting: idSchema })),
  hideRoom: call<null>()(nothing),
} as const;
