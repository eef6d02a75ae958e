import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { queries } from '../../../domain/view/queries.ts';
import { measuresFor, minutesFor } from '../../../electron/app/documents.ts';
import { Workspace } from '../../../electron/app/workspace.ts';
import { importRecord, type ImportTarget } from '../../../electron/import/meeting-record/import-record.ts';
import { openStore } from '../../../electron/store/store.ts';
import { fixture, folder } from '../cli/klubba.ts';

const named = { group: 'KLG', meeting: '2026:17' };

function opened(store: string): Workspace {
  return new Workspace(openStore(store, { mode: 'create' }));
}

/** The same store for so many commands, and then the power goes. */
function failingAfter(workspace: Workspace, commands: number): ImportTarget & { readonly carriedOut: () => number } {
  let done = 0;
  return {
    id: workspace.id,
    organisation: () => workspace.organisation(),
    group: (id) => workspace.group(id),
    handle: (command) => {
      if (done === commands) throw new Error('The power went.');
      done += 1;
      return workspace.handle(command);
    },
    carriedOut: () => done,
  };
}

/** Everything that the store says, without the names that the journal gives its events. */
function saidBy(workspace: Workspace): object {
  const organisation = workspace.organisation();
  const world = { organisation, groups: organisation.groups.map((group) => ({ group, state: workspace.group(group.id) })) };
  return {
    rows: Object.fromEntries(Object.entries(queries).map(([name, query]) => [name, query(world, { confidential: true })])),
    minutes: minutesFor(workspace, { ...named, format: 'json', language: 'sv', confidential: true }),
    measures: measuresFor(workspace, named),
  };
}

describe('an import that was cut off', () => {
  it('goes on where it stopped, and doubles nothing', { timeout: 120_000 }, () => {
    const directory = folder();
    const empty = join(directory, 'empty');
    opened(empty).close();
    const copy = (name: string): string => {
      cpSync(empty, join(directory, name), { recursive: true });
      return join(directory, name);
    };
    const straight = opened(copy('straight'));
    const counting = failingAfter(straight, Infinity);
    importRecord(counting, fixture);
    const wanted = saidBy(straight);
    expect(counting.carriedOut()).toBeGreaterThan(80);
    for (let after = 0; after < counting.carriedOut(); after += 6) {
      const store = copy(`cut-${after}`);
      expect(() => importRecord(failingAfter(opened(store), after), fixture)).toThrow('The power went.');
      const next = opened(store);
      expect(importRecord(next, fixture).outcome).toBe('imported');
      expect({ after, ...saidBy(next) }).toEqual({ after, ...wanted });
      next.close();
    }
  });
});
