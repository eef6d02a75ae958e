import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fault, Torment } from '../fault.ts';
import { nothingTried, prepared, recorded, wrongWith } from '../workload.ts';

/** A disk of one megabyte is full; space is freed and work goes on. */
export const diskFull: Fault = {
  key: 'disk-full',
  runs: { ci: 20, long: 200 },
  run: (torment) => {
    const disk = join(torment.folder, 'disk');
    mkdirSync(disk);
    if (!isMounted(disk)) return inNamespace(torment);
    try {
      for (let run = 0; run < torment.count; run += 1) {
        const why = wrongWhenFull(disk, torment);
        if (why !== undefined) torment.failed(`run ${run}: ${why}`);
      }
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
    return torment.count;
  },
};

function isMounted(disk: string): boolean {
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'ignore' }).status === 0;
}

/** Whoever is not the superuser may mount a disk where nobody else sees it, on most systems. */
function inNamespace({ seed, count, failed, impossible }: Torment): number {
  const isWithin = process.env['KLUBBA_TORTURE_NAMESPACE'] !== undefined;
  if (isWithin || spawnSync('unshare', [...namespace, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' }).status !== 0) {
    impossible('no small disk can be mounted here, neither by the superuser nor in a namespace of its own');
    return 0;
  }
  const words = [process.execPath, fileURLToPath(import.meta.url), '--only', 'disk-full', '--seed', String(seed), '--runs', String(count)];
  const { stdout, stderr } = spawnSync('unshare', [...namespace, ...words], { encoding: 'utf8', env: { ...process.env, KLUBBA_TORTURE_NAMESPACE: '1' } });
  const said = /"runs":(\d+),"failures":(\d+)/u.exec(stdout);
  if (said === null || said[2] !== '0') failed(`in a namespace of its own: ${stderr.trim() || 'nothing was said'}`);
  return Number(said?.[1] ?? 0);
}

const namespace = ['--user', '--map-root-user', '--mount'];

function wrongWhenFull(disk: string, { dice }: Torment): string | undefined {
  const [store, ballast] = [join(disk, 'store'), join(disk, 'ballast')];
  for (const path of [store, ballast]) rmSync(path, { recursive: true, force: true });
  prepared(store);
  const tried = nothingTried();
  recorded(store, tried, 3, { dice });
  fill(disk, ballast, dice(0, 12_000));
  const before = tried.acknowledged.length;
  while (tried.attempted.length - tried.acknowledged.length < 5) recorded(store, tried, 4, { dice, closes: dice(0, 1) === 0 });
  const full = wrongWith(store, tried);
  if (full !== undefined) return `while it is full: ${full}`;
  rmSync(ballast);
  const during = tried.acknowledged.length;
  recorded(store, tried, 5, { dice });
  if (tried.acknowledged.length < during + 5) return 'work does not go on when there is space again';
  if (before < 3) return 'it was full from the beginning';
  if (tried.crashes[0] !== undefined) return `it crashed: ${tried.crashes[0]}`;
  return wrongWith(store, tried);
}

/** @param left bytes that stay free */
function fill(disk: string, ballast: string, left: number): void {
  const descriptor = openSync(ballast, 'w');
  const { bavail, bsize } = statfsSync(disk);
  const piece = Buffer.alloc(4_096);
  for (let space = bavail * bsize - left; space > 0; space -= piece.length) writeSync(descriptor, piece, 0, Math.min(space, piece.length));
  closeSync(descriptor);
}
