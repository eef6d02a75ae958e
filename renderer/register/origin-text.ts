import type { Origin } from '../../domain/view/screen/origin.ts';
import { useSay } from '../text/language.tsx';

/** Where something comes from, in words; null when it comes from no meeting. */
export function useOriginText(): (origin: Origin) => string | null {
  const say = useSay();
  return ({ meetingName: meeting, itemNumber: item, decisionNumber: decision }) => {
    if (meeting === null) return null;
    if (decision !== null) return say('origin.decision', { decision });
    return item === null ? meeting : say('origin.item', { meeting, item });
  };
}
