import type { Id } from '../kernel/identity.ts';
import { commandId, type RecordedCommand } from './envelope.ts';
import { byReplayOrder, byTotalOrder } from './order.ts';
import { replayFrom, stateOf, stepsOf, withCommands, type Place, type Replay } from './replay.ts';
import type { Leftovers } from './stranded.ts';

/** The commands of a partition in total order: the order in which they were given, wherever that was. @param whole a replay from the beginning */
export function commandsOf<State extends Leftovers>(whole: Replay<State>): readonly RecordedCommand[] {
  return stepsOf(whole)
    .map(({ command }) => command)
    .toSorted(byReplayOrder);
}

/**
 * The state as it was after a command: with what had been given by then, and with what was taken back later. What has been taken out for
 * ever is not in it, whenever that was.
 * @param whole a replay from the beginning
 * @param place the last command that counts, of this partition or of another
 */
export function stateAsOf<State extends Leftovers>(whole: Replay<State>, place: Place): State {
  const commands = commandsOf(whole).filter((command) => byTotalOrder(command, place) <= 0);
  const steps = stepsOf(whole);
  const last = steps[commands.length - 1];
  const isSame = commands.every((command, index) => steps[index]?.command === command) && !undoneLater(whole, commands);
  if (isSame) return last?.after ?? whole.base;
  const empty = replayFrom(whole.fold, whole.fold.empty, []);
  return stateOf(withCommands(empty, commands) ?? empty);
}

/** Something among the commands was taken back only later, or its taking back was. */
function undoneLater<State extends Leftovers>(whole: Replay<State>, commands: readonly RecordedCommand[]): boolean {
  const among = new Set<Id>(commands.map(commandId));
  return [...whole.undone].some((id) => among.has(id)) || commands.some(({ events }) => events[0]?.type === 'undone');
}
