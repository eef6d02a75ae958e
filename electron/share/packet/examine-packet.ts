import { stateOf, replayFrom, withCommands } from '../../../domain/event/replay.ts';
import type { RecordedCommand } from '../../../domain/event/envelope.ts';
import { recordedAt } from '../../../domain/event/recorded-at.ts';
import { groupFold, organisationFold, type Fold } from '../../../domain/fold.ts';
import type { Leftovers } from '../../../domain/event/stranded.ts';
import { find } from '../../../domain/kernel/list.ts';
import type { PacketView } from '../../../domain/contract/packet-calls.ts';
import { actionsOf } from '../../../domain/action/decide.ts';
import { decisionsOf } from '../../../domain/decision/decide.ts';
import { nameOrNull } from '../../../domain/view/labels.ts';
import { layout, organisationPartition, partitionOfGroup } from '../../store/layout.ts';
import type { Source } from '../../store/proof.ts';
import { readOn, unread } from '../../store/segment.ts';
import { readDevice } from '../../store/workspace.ts';
import { examine } from '../examine.ts';
import { existingWorkspace } from '../existing-store.ts';
import { HeldSegments } from '../held-segments.ts';
import { papersIn } from '../papers.ts';
import { withPacket } from './import-packet.ts';
import type { OpenedPacket } from './open-packet.ts';
import { isSegment } from './packet-format.ts';

/**
 * What a packet holds, and what of it a store does not have. It is checked as `importPacket` checks it, and nothing is written.
 * @param store the folder that it would be taken into
 * @throws CallError, StoreError as `importPacket`
 */
export function examinePacket(store: string, file: string): PacketView {
  return withPacket(store, file, (packet) => {
    const { contents, parts } = packet;
    const organisation = folded(packet, organisationPartition, organisationFold);
    const group = folded(packet, partitionOfGroup(contents.group), groupFold);
    const named = find(organisation.state.groups, contents.group);
    const isNew = existingWorkspace(store) === null;
    const segments = parts.filter(({ part }) => isSegment(part)).map(({ source }) => source);
    const papers = parts.flatMap(({ part }) => (isSegment(part) ? [] : [part.paper]));
    const there = isNew ? new Set<string>() : papersIn(layout.papers(store));
    return {
      organisation: organisation.state.name,
      zone: contents.zone,
      group: { id: contents.group, name: named?.name ?? '', shortName: named?.shortName ?? '' },
      holds: { meetings: group.state.meetings.length, decisions: count(decisionsOf(group.state)), actions: count(actionsOf(group.state)), papers: papers.length },
      brings: { commands: isNew ? group.commands.length + organisation.commands.length : newCommands(store, contents.workspace, segments), papers: papers.filter((paper) => !there.has(paper)).length },
      latest: latestOf(group.commands, (by) => nameOrNull(organisation.state.people, by)),
      makesStore: isNew,
    };
  });
}

function count(things: Iterable<unknown>): number {
  return [...things].length;
}

interface Folded<State> {
  readonly state: State;
  readonly commands: readonly RecordedCommand[];
}

/** What the packet alone says of a partition. Every payload that is gone is named by a redaction: that has been checked. */
function folded<State extends Leftovers>({ parts }: OpenedPacket, partition: string, fold: Fold<State>): Folded<State> {
  const commands = parts.flatMap(({ part, source }) => (isSegment(part) && part.partition === partition ? commandsIn(source) : []));
  const empty = replayFrom(fold, fold.empty, []);
  return { state: stateOf(withCommands(empty, commands) ?? empty), commands };
}

function commandsIn(source: Source): readonly RecordedCommand[] {
  const { commands, withheld } = readOn(unread, source.read(0, source.size));
  return [...commands, ...withheld.map(({ command }) => command)];
}

function newCommands(store: string, workspace: string, segments: readonly Source[]): number {
  const held = new HeldSegments(store, workspace, readDevice(store) ?? '');
  return segments.map((source) => examine(held, source)).reduce((sum, plan) => sum + ('commands' in plan ? plan.commands : 0), 0);
}

/** Who wrote last, as far as the commands say. */
function latestOf(commands: readonly RecordedCommand[], nameOf: (by: string | null) => string | null): PacketView['latest'] {
  const last = commands.toSorted((a, b) => (recordedAt(a) ?? 0) - (recordedAt(b) ?? 0)).at(-1);
  const at = last === undefined ? null : recordedAt(last);
  return last === undefined || at === null ? null : { at, by: nameOf(last.by) };
}
