import type { RedactableText } from '../../../contract/care-calls.ts';
import type { RecordedCommand } from '../../../event/envelope.ts';
import { known } from '../../../event/known.ts';
import { wordsOf } from '../../../event/masking.ts';
import { recordedAt } from '../../../event/recorded-at.ts';
import type { OrganisationState } from '../../../group/organisation.ts';
import type { Id } from '../../../kernel/identity.ts';
import { nameOrNull } from '../../labels.ts';
import { factsOf } from './facts.ts';

/**
 * Every version of what has been written of a thing, taken back or not, the latest first. What was taken out before is not among them, and neither is
 * what finalised minutes settled: it names other things as well, and the minutes' own words are made from these.
 * @param commands of the partition that holds it, in total order
 */
export function redactableTexts(commands: readonly RecordedCommand[], { people }: OrganisationState, thing: Id): readonly RedactableText[] {
  const texts = commands.flatMap((command) =>
    command.events.flatMap((event): readonly RedactableText[] => {
      const understood = event.redacted === true ? undefined : known(event);
      const words = wordsOf(event.data);
      if (understood === undefined || words.length === 0 || !factsOf(understood).some((fact) => fact.thing === thing)) return [];
      return [{ event: event.id, kind: understood.type, by: nameOrNull(people, command.by), at: recordedAt(command), text: words.join(' · ') }];
    }),
  );
  return texts.toReversed();
}
