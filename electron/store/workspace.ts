import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { hostname, platform } from 'node:os';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { idSchema } from '../../domain/kernel/identity.ts';
import { zoneSchema } from '../../domain/kernel/calendar.ts';
import { StoreError, unlessItFails } from './error.ts';
import { newId, sha256 } from './identity.ts';
import { isName, layout } from './layout.ts';
import { journalFormat } from './line.ts';
import { isNewer } from './segment.ts';
import { createWhole, isCode, replaceWhole } from './whole-file.ts';

const workspaceSchema = z.object({ klubba: z.literal(journalFormat), workspace: idSchema, zone: zoneSchema });
const deviceSchema = z.object({ device: z.string().refine(isName), fingerprint: z.string() });

export interface Workspace {
  readonly id: string;
  /** The IANA zone in which "today" and planned times are meant. */
  readonly zone: string;
}

/** Reads who the store belongs to. @throws StoreError */
export function readWorkspace(store: string): Workspace {
  const text = unlessItFails('damaged-workspace', () => readIfThere(layout.workspace(store)));
  if (text === undefined) throw new StoreError(isFolder(store) ? 'not-a-store' : 'no-store');
  const value = parsed(text);
  if (isNewer(value)) throw new StoreError('newer-format');
  const workspace = workspaceSchema.safeParse(value);
  if (!workspace.success) throw new StoreError('damaged-workspace');
  return { id: workspace.data.workspace, zone: workspace.data.zone };
}

/**
 * Makes a store of a folder that is empty or not there yet; one that is a store already stays as it is.
 * @param workspace whose store it becomes: a new organisation's unless this says another's
 * @throws StoreError
 */
export function createWorkspace(store: string, zone: string, workspace: string = newId()): void {
  unlessItFails('cannot-create', () => {
    makeFolder(resolve(store));
    makeWorkspace(store, zone, workspace);
  });
}

function makeWorkspace(store: string, zone: string, workspace: string): void {
  if (readIfThere(layout.workspace(store)) !== undefined) return;
  const strangers = readdirSync(store).filter((name) => !/^(?:workspace|device)\.json(?:\.\w+\.draft)?$/u.test(name));
  if (strangers.length > 0 && readIfThere(layout.workspace(store)) === undefined) throw new StoreError('not-a-store');
  createWhole(layout.workspace(store), workspaceText({ id: workspace, zone }));
}

/** What `workspace.json` and the marker of a shared folder hold. */
export function workspaceText({ id, zone }: Workspace): string {
  return `${JSON.stringify({ klubba: journalFormat, workspace: id, zone })}\n`;
}

/** The device that a store knows itself as; undefined when it has none, or was copied from another machine. */
export function readDevice(store: string): string | undefined {
  const device = deviceSchema.safeParse(parsed(readIfThere(layout.device(store)) ?? ''));
  return device.success && device.data.fingerprint === fingerprint() ? device.data.device : undefined;
}

/** Like `readDevice`, and takes a new id where there is none that fits this machine. */
export function ensureDevice(store: string): string {
  return unlessItFails('not-saved', () => ensuredDevice(store));
}

function ensuredDevice(store: string): string {
  const known = readDevice(store);
  if (known !== undefined) return known;
  const text = `${JSON.stringify({ device: newId(), fingerprint: fingerprint() })}\n`;
  if (!createWhole(layout.device(store), text) && readDevice(store) === undefined) replaceWhole(layout.device(store), text);
  return readDevice(store) ?? newId();
}

/** Takes another name than the one that somebody else writes under too, unless another process on this store has done so already. */
export function takeNewDevice(store: string, old: string): void {
  if (readDevice(store) !== old) return;
  replaceWhole(layout.device(store), `${JSON.stringify({ device: newId(), fingerprint: fingerprint() })}\n`);
}

/** Tells this machine from another without saying which it is. */
function fingerprint(): string {
  const machine = readIfThere('/etc/machine-id') ?? '';
  return sha256(JSON.stringify([machine.trim(), hostname(), platform()]));
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
    throw error;
  }
}

/** One folder after the other: where the system makes none (below `/proc`), Node's own way to make parents goes round for ever. */
function makeFolder(path: string): void {
  if (isFolder(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
