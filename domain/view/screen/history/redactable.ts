import type { RedactableText } from '../../../contract/care-calls.ts';
import type { RecordedCommand } from '../../../event/envelope.ts';
import type { KnownEvent } from '../../../event/catalogue.ts';
import { known } from '../../../event/known.ts';
import { wordsOf } from '../../../event/masking.ts';
import { recordedAt } from '../../../event/recorded-at.ts';
import type { OrganisationState } from '../../../group/organisation.ts';
import type { Id } from '../../../kernel/identity.ts';
import { nameOrNull } from '../../labels.ts';
import { factsOf } from './facts.ts';

/**
 * Every version of what has been written of a thing, taken back or not, the latest first, and what finalised minutes settled of it. What was taken out
 * before is not among them.
 * @param commands of the partition that holds it, in total order
 */
export function redactableTexts(commands: readonly RecordedCommand[], { people }: OrganisationState, thing: Id): readonly RedactableText[] {
  const texts = commands.flatMap((command) =>
    command.events.flatMap((event): readonly RedactableText[] => {
      const understood = known(event);
      const words = understood === undefined ? [] : wordsAbout(understood, thing, event.redacted === true);
      if (understood === undefined || words.length === 0) return [];
      return [{ event: event.id, kind: understood.type, by: nameOrNull(people, command.by), at: recordedAt(command), text: words.join(' · ') }];
    }),
  );
  return texts.toReversed();
}

/** @param isRedacted payloads are taken out once: what was left of one stays as it is */
function wordsAbout(event: KnownEvent, thing: Id, isRedacted: boolean): readonly string[] {
  if (isRedacted) return [];
  if (event.type === 'meetingFinalised') return event.data.actions.filter(({ action }) => action === thing).map(({ text }) => text);
  return factsOf(event).some((fact) => fact.thing === thing) ? wordsOf(event.data) : [];
}

/** True when finalised minutes hold words of a thing that cannot be taken out any more: a payload is taken out once. */
export function isFixedInMinutes(commands: readonly RecordedCommand[], thing: Id, mask: string): boolean {
  return commands.some(({ events }) =>
    events.some((event) => {
      const understood = event.redacted === true && event.type === 'meetingFinalised' ? known(event) : undefined;
      return understood?.type === 'meetingFinalised' && understood.data.actions.some(({ action, text }) => action === thing && text !== mask);
    }),
  );
}
