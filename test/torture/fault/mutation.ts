import { spawnSync } from 'node:child_process';
import { alteredProgram, type Alteration } from '../../altered-program.ts';
import type { Fault } from '../fault.ts';

/** A mistake in our own code, and the fault that must find it. */
interface Mutant {
  readonly name: string;
  readonly alterations: readonly Alteration[];
  readonly foundBy: string;
  /** Runs of that fault that are enough; null for all of them. */
  readonly runs: number | null;
}

const mutants: readonly Mutant[] = [
  {
    name: 'no-fsync',
    alterations: [
      { file: 'electron/store/writer.ts', from: '        fsyncSync(descriptor);\n', to: '        void fsyncSync;\n' },
      { file: 'electron/store/writer.ts', from: 'if (sync) fdatasyncSync(descriptor);', to: 'void sync;' },
    ],
    foundBy: 'power-loss',
    runs: 200,
  },
  {
    name: 'short-write-ignored',
    alterations: [{ file: 'electron/store/whole-file.ts', from: 'for (let written = 0; written < bytes.length; ) {', to: 'for (let written = 0; written < 1; ) {' }],
    foundBy: 'nth-operation',
    runs: null,
  },
  {
    name: 'no-tie-break',
    alterations: [{ file: 'domain/event/order.ts', from: 'return byTotalOrder(a, b) || bytes(commandId(a), commandId(b)) || bytes(JSON.stringify(a.events), JSON.stringify(b.events));', to: 'return bytes(a.at, b.at);' }],
    foundBy: 'merge',
    runs: 1_000,
  },
  {
    name: 'cursor-before-apply',
    alterations: [{ file: 'electron/app/partition.ts', from: '    if (this.#unkept === 0) return;\n', to: '    this.#store.look(this.#name, Number.NaN);\n' }],
    foundBy: 'merge',
    runs: 1_000,
  },
];

/** Mutants of our own code: each must be found by the fault that is there for it. `failures` counts those that were not. */
export const mutation: Fault = {
  key: 'mutation',
  runs: { ci: mutants.length, long: mutants.length },
  run: async ({ seed, failed }) => {
    for (const { name, alterations, foundBy, runs } of mutants) {
      const start = await alteredProgram(`mutant-${name}`, ['test/torture/main.ts'], alterations);
      const words = ['--only', foundBy, '--seed', String(seed), ...(runs === null ? [] : ['--runs', String(runs)])];
      const { stdout } = spawnSync(process.execPath, [start, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 });
      const [, made, failures] = /"runs":(\d+),"failures":(\d+)/u.exec(stdout) ?? [];
      // One that broke off before its first run has not been found: it was never looked for.
      if (made === undefined || made === '0' || failures === '0') failed(`${name} survived ${foundBy}: ${stdout.trim() || 'nothing was said'}`);
    }
    return mutants.length;
  },
};
