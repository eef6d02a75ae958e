import { dueFields, type Capture } from '../../../../domain/capture/capture.ts';
import type { PersonChoice } from '../../../../domain/group/person-named.ts';
import type { WrittenCommand } from '../../../../domain/api.ts';
import { instantNear, type Instant } from '../../../../domain/kernel/calendar.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { isoOf } from '../../../state/send.ts';

export interface CaptureGround {
  readonly meeting: Id;
  /** The item that the words belong to. */
  readonly item: Id;
  /** Who leads: whose decision it is unless something else is said. */
  readonly chair: Id | null;
  readonly now: Instant;
  readonly zone: string;
  readonly newId: () => Id;
}

/** The commands that record what a line says, in the order in which they are sent. Whoever is new is recorded first. */
export function commandsOf(capture: Capture, ground: CaptureGround): readonly WrittenCommand[] {
  const { meeting, item: own, now, newId } = ground;
  const item = capture.item ?? own;
  const at = isoOf(now);
  switch (capture.kind) {
    case 'empty':
      return [];
    case 'decision': {
      const { text, validFrom, followUp, motive } = capture;
      return [{ command: 'recordDecision', id: newId(), meeting, item, text, at, validFrom, followUp, motive, decidedBy: ground.chair }];
    }
    case 'action':
      return actionCommands(capture, item, ground);
    case 'note':
    case 'plain':
      return [{ command: 'writeNote', id: newId(), meeting, item, text: capture.text, at }];
    case 'arrival':
    case 'departure':
      return attendanceCommands(capture, item, ground);
  }
}

type Of<Kind extends Capture['kind']> = Extract<Capture, { readonly kind: Kind }>;

function actionCommands({ text, owner, helpers, due }: Of<'action'>, item: Id, { meeting, now, newId }: CaptureGround): readonly WrittenCommand[] {
  const known = knownOf(newId);
  const helping = helpers.map(known.idOf);
  const at = isoOf(now);
  const details = { text, at, helpers: helping, ...dueFields(due) };
  if (owner.kind === 'all') return [...known.commands, { command: 'recordActionForAll', meeting, item, ...details }];
  const owning = owner.kind === 'nobody' ? null : known.idOf(owner);
  return [...known.commands, { command: 'recordAction', id: newId(), meeting, item, owner: owning, ...details }];
}

function attendanceCommands(capture: Of<'arrival' | 'departure'>, item: Id, { meeting, now, zone, newId }: CaptureGround): readonly WrittenCommand[] {
  if (capture.person === null) return [];
  const known = knownOf(newId);
  const person = known.idOf(capture.person);
  const at = isoOf(capture.time === null ? now : instantNear(capture.time, now, zone));
  const { reason, note, mode, substituteFor } = capture;
  const isAboutItem = reason === 'conflict-of-interest' || reason === 'co-opted' || reason === 'confidential-item';
  const said = { meeting, person, at, reason, note, item: isAboutItem ? item : null };
  if (capture.kind === 'departure') return [...known.commands, { command: 'noteDeparture', ...said }];
  return [...known.commands, { command: 'noteArrival', ...said, mode, substituteFor }];
}

/** Gives people their ids; the commands record those whom nobody knew. */
function knownOf(newId: () => Id): { readonly idOf: (choice: PersonChoice) => Id; readonly commands: WrittenCommand[] } {
  const commands: WrittenCommand[] = [];
  const idOf = (choice: PersonChoice): Id => {
    if (choice.kind === 'person') return choice.person;
    const id = newId();
    commands.push({ command: 'addPerson', id, name: choice.name });
    return id;
  };
  return { idOf, commands };
}
