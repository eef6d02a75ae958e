import { figureOf, median, type Verdict } from '../measure.ts';
import { emptyMain, measuredApp } from './measured-app.ts';

const rounds = 5;
const limit = 2;

/** From nothing to a first screen that can be used, against an empty page in the same runtime, in turn. @param store is open at the start */
export async function startToUsable(store: string): Promise<Verdict> {
  const times = { app: [] as number[], empty: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.app.push(await startTime(store));
    times.empty.push(await startTime(null, emptyMain));
  }
  const figure = figureOf('start-to-usable', 'an empty page', limit, median(times.app), median(times.empty));
  return { figure, holds: figure.ratio <= limit };
}

async function startTime(store: string | null, main?: string): Promise<number> {
  const app = await measuredApp(store, main === undefined ? {} : { main });
  await app.end();
  return app.startedIn;
}
