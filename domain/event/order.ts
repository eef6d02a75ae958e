import { commandId, type RecordedCommand } from './envelope.ts';

type Place = Pick<RecordedCommand, 'at' | 'device' | 'launch' | 'seq'>;

/**
 * The total order of replay: stamp, device, launch, sequence number. Text is compared as bytes (every part is ASCII), so that
 * every machine, whatever its language, gets the same order.
 * @returns below zero when `a` comes first, above zero when `b` does
 */
export function byTotalOrder(a: Place, b: Place): number {
  return bytes(a.at, b.at) || bytes(a.device, b.device) || bytes(a.launch, b.launch) || a.seq - b.seq;
}

/**
 * The total order, and where two commands claim the same place (a cloned machine) an order by what they are: whoever reads them gets
 * the same.
 */
export function byReplayOrder(a: RecordedCommand, b: RecordedCommand): number {
  return byTotalOrder(a, b) || bytes(commandId(a), commandId(b)) || bytes(JSON.stringify(a.events), JSON.stringify(b.events));
}

function bytes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
