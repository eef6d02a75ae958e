import { basename } from 'node:path';
import { test } from 'vitest';
import { agendasIn, count, expectedIn, readFrom } from './agendas.ts';
test('x', async () => {
  const sum: Record<string, [number, number]> = {};
  for (const file of agendasIn('held-out')) {
    const read = await readFrom(file).catch((e) => { console.log('ERR', e); return []; });
    const counted = count(expectedIn(file), read);
    for (const [k, { right, of }] of Object.entries(counted)) { sum[k] ??= [0, 0]; sum[k][0] += right; sum[k][1] += of; }
    console.log(basename(file), Object.entries(counted).map(([k, s]) => `${k} ${s.right}/${s.of}`).join(', '));
    for (const r of read) console.log('    ' + [r.title, r.minutes, r.presenter, r.type, r.section].map((x) => x ?? '-').join(' | '));
  }
  console.log('SUM', Object.entries(sum).map(([k, [r, o]]) => `${k} ${r}/${o} = ${Math.round(100 * r / o)} %`).join(', '));
});
