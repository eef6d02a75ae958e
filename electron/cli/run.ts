import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hasText, languages, text } from '../../domain/text/text.ts';
import { CallError } from '../app/call-error.ts';
import { minutesFormats } from '../app/documents.ts';
import { startThread, type OpenOptions, type Thread } from '../app/thread.ts';
import { meetingsInAYear, usualExample } from '../example/municipality.ts';
import { blocksAsDocx } from '../export/docx.ts';
import { isExport } from '../export/everything/take-export.ts';
import { readRecord } from '../import/meeting-record/import-record.ts';
import { StoreError } from '../store/error.ts';
import { verify } from '../store/verify.ts';
import { exitCodes, language, print, refuse, usage, wrongUsage } from './answer.ts';
import { applyLines } from './apply.ts';
import { backup, repaired, restored } from './care.ts';
import { everythingTaken, everythingWritten } from './everything.ts';
import { packet } from './packet.ts';
import { agenda, list } from './parse.ts';
import { redaction } from './redaction.ts';
import { share } from './share.ts';

const options = {
  store: { type: 'string' },
  group: { type: 'string' },
  meeting: { type: 'string' },
  format: { type: 'string', default: 'md' },
  out: { type: 'string' },
  groups: { type: 'string', default: '1' },
  years: { type: 'string' },
  seed: { type: 'string', default: '1' },
  params: { type: 'string', default: '{}' },
  language: { type: 'string' },
  at: { type: 'string' },
  reason: { type: 'string' },
  decision: { type: 'string' },
  whole: { type: 'boolean', default: false },
  confidential: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Commands that are about something which is named right after them. */
const takesArgument: ReadonlySet<string> = new Set(['import', 'query', 'verify', 'repair', 'backup', 'restore']);

type Given = ReturnType<typeof parsedArguments>;

function parsedArguments(words: readonly string[]) {
  return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
}

/** @returns the exit code: 0 done, 1 refused with one line on standard error, 2 wrong usage */
export async function runCommandLine(words: readonly string[]): Promise<number> {
  let given: Given;
  try {
    given = parsedArguments(words);
  } catch {
    return wrongUsage();
  }
  try {
    return await run(given);
  } catch (error) {
    if (error instanceof CallError) return refuse(error.code, error.detail);
    if (error instanceof StoreError) return refuse(error.code);
    throw error;
  }
}

async function run({ positionals, values }: Given): Promise<number> {
  if (values.help) return usage();
  const [name = '', ...words] = positionals;
  const { store = '' } = values;
  const several = held(severalWords, name);
  if (several !== undefined) return several(words, store, values);
  const [argument = '', ...others] = words;
  if (others.length > 0 || (argument !== '') !== takesArgument.has(name)) return wrongUsage();
  const care = held(ofFolder, name);
  if (care !== undefined) return care(argument, values.json);
  const work = held(ofStore, name);
  return work === undefined || store === '' ? wrongUsage() : work(store, argument, values);
}

function held<Work>(table: Readonly<Record<string, Work>>, name: string): Work | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

type SeveralWords = (words: readonly string[], store: string, values: Given['values']) => number | Promise<number>;

/** What is asked for in more than one word. */
const severalWords: Readonly<Record<string, SeveralWords>> = {
  agenda: (words, _store, { json: asJson }) => agenda(words, asJson),
  actions: (words, store, { group, json: asJson }) => list('actions', words, { store, group, asJson }),
  decisions: (words, store, { group, json: asJson }) => list('decisions', words, { store, group, asJson }),
  people: (words, store, { group, json: asJson }) => list('people', words, { store, group, asJson }),
  redact: (words, store, { reason, decision, whole, json: asJson }) => redaction(words, { store, reason, decision, isWhole: whole, asJson }),
  packet: (words, store, { group, out }) => packet(words, { store, group, out }),
  share: (words, store, { json: asJson }) => share(words, store, asJson),
};

/** What is about a folder, whatever it holds. */
const ofFolder: Readonly<Record<string, (folder: string, asJson: boolean) => number>> = { verify: verified, repair: repaired };

type OfStore = (store: string, argument: string, values: Given['values']) => number | Promise<number>;

/** What needs `--store` and nothing more to begin with. */
const ofStore: Readonly<Record<string, OfStore>> = {
  import: (store, file) => (isExport(file) ? everythingTaken(store, file) : imported(store, file)),
  export: (store, _argument, { out }) => everythingWritten(store, out),
  backup: (store, folder, { at }) => backup(store, folder, at),
  restore: (store, copy) => restored(store, copy),
  example: (store, _argument, values) => example(store, values),
  apply: (store) => within(store, 'create', applyLines),
  query: (store, question, { params }) => within(store, 'read', async (thread) => queried(thread, question, params)),
  'state-hash': (store) => within(store, 'read', hashed),
  measures: (store, _argument, values) => within(store, 'read', async (thread) => measured(thread, values)),
  minutes: (store, _argument, values) => within(store, 'read', async (thread) => minutes(thread, values)),
};

async function hashed(thread: Thread): Promise<number> {
  print(await thread.call('stateHash', undefined));
  return exitCodes.done;
}

async function within(
  directory: string,
  mode: OpenOptions['mode'],
  work: (thread: Thread) => Promise<number>,
): Promise<number> {
  const thread = startThread(new URL('./worker.js', import.meta.url), { directory, mode });
  try {
    return await work(thread);
  } finally {
    await thread.close();
  }
}

/** The file is checked before a store is made for it: a refused import leaves nothing behind. */
async function imported(store: string, file: string): Promise<number> {
  readRecord(file);
  return within(store, 'create', async (thread) => {
    const { outcome, number } = await thread.call('import', { file });
    print(text(language(), outcome === 'imported' ? 'cli.imported' : 'cli.alreadyThere', { meeting: number }));
    return exitCodes.done;
  });
}

/** So many groups and years that a whole municipality fits, and no more than a disk does. */
const most = { groups: 100, years: 20, seed: 1_000_000 } as const;

async function example(store: string, { groups, years, seed }: Given['values']): Promise<number> {
  const [wantedGroups, wantedYears, wantedSeed] = [wholeNumber(groups, most.groups), wholeNumber(years ?? '1', most.years), wholeNumber(seed, most.seed)];
  if (wantedGroups === undefined || wantedYears === undefined || wantedSeed === undefined) return wrongUsage();
  const meetings = years === undefined ? usualExample.meetings : wantedYears * meetingsInAYear;
  return within(store, 'create', async (thread) => {
    await thread.call('example', { groups: wantedGroups, meetings, seed: wantedSeed });
    print(text(language(), 'cli.example', { groups: wantedGroups, meetings: wantedGroups * meetings }));
    return exitCodes.done;
  });
}

/** A number from 1 to a bound; undefined for anything else. */
function wholeNumber(written: string, highest: number): number | undefined {
  const number = Number(written);
  return /^\d{1,7}$/u.test(written) && number >= 1 && number <= highest ? number : undefined;
}

async function queried(thread: Thread, name: string, params: string): Promise<number> {
  print(JSON.stringify(await thread.call('query', { name, params: json(params) })));
  return exitCodes.done;
}

function json(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    throw new CallError('query-malformed', { field: 'params' });
  }
}

async function measured(thread: Thread, { group, meeting, json: asJson }: Given['values']): Promise<number> {
  if (group === undefined || meeting === undefined) return wrongUsage();
  const measures = await thread.call('measures', { group, meeting });
  print(asJson ? JSON.stringify(measures) : JSON.stringify(measures, null, 2));
  return exitCodes.done;
}

async function minutes(thread: Thread, { group, meeting, format: wanted, out, confidential, language: spoken }: Given['values']): Promise<number> {
  const format = minutesFormats.find((each) => each === wanted);
  const inLanguage = spoken === undefined ? language() : languages.find((each) => each === spoken);
  if (group === undefined || meeting === undefined || inLanguage === undefined) return wrongUsage();
  const asked = { group, meeting, language: inLanguage, confidential };
  if (wanted === 'docx' && out !== undefined) {
    writeOut(out, await blocksAsDocx(await thread.call('document', asked), inLanguage));
    return exitCodes.done;
  }
  if (format === undefined) return wrongUsage();
  const document = await thread.call('minutes', { ...asked, format });
  if (out === undefined) process.stdout.write(document);
  else writeOut(out, document);
  return exitCodes.done;
}

function writeOut(file: string, document: string | Uint8Array): void {
  try {
    writeFileSync(file, document);
  } catch {
    throw new CallError('file-unwritable');
  }
}

function verified(directory: string, asJson: boolean): number {
  const result = verify(directory);
  if (asJson) print(JSON.stringify(result));
  else if (result.ok) print(text(language(), 'cli.verify.clean', { segments: result.segments, lines: result.lines }));
  else {
    for (const { file, line, kind } of result.problems) {
      const key = `problem.${kind}`;
      print(text(language(), 'cli.verify.problem', { file, line, kind: hasText(key) ? text(language(), key) : kind }));
    }
  }
  return result.ok ? exitCodes.done : exitCodes.refused;
}
