import type { Id } from '../../kernel/identity.ts';
import type { MinutesAction, MinutesDecision, MinutesDocument, MinutesItem } from '../minutes/document.ts';

/** One decision out of a meeting's minutes, to be handed to whoever carries it out or keeps the matter. */
export interface Excerpt {
  readonly minutes: MinutesDocument;
  /** Null when the decision's item is gone or was never named. */
  readonly item: MinutesItem | null;
  readonly decision: MinutesDecision;
  /** What was to be done because of the decision. */
  readonly actions: readonly MinutesAction[];
}

/**
 * The excerpt of one decision. It is made from the minutes as their reader may see them, so that it can never say more than they do.
 * @returns null when these minutes have no such decision: it is not there, it is closed, or its words lie in the registry
 */
export function excerptOf(minutes: MinutesDocument, id: Id): Excerpt | null {
  const ofItems = minutes.items.flatMap((item) => item.decisions.map((decision) => ({ item, decision })));
  const loose = minutes.loose.decisions.map((decision) => ({ item: null, decision }));
  const found = [...ofItems, ...loose].find(({ decision }) => decision.id === id);
  return found === undefined ? null : { minutes, ...found, actions: actionsFrom(minutes, id) };
}

/** An action may stand under another item than the decision that it comes from. */
function actionsFrom({ items, loose }: MinutesDocument, decision: Id): readonly MinutesAction[] {
  return [...items.flatMap(({ actions }) => actions), ...loose.actions].filter((action) => action.decision === decision);
}
