import type { DecisionState } from '../../../domain/decision/decision.ts';
import { Pill, type Tone } from '../../component/pill.tsx';
import { useSay } from '../../text/language.tsx';

const tones: Readonly<Record<DecisionState, Tone>> = {
  'in-force': 'neutral',
  'under-follow-up': 'warn',
  'carried-out': 'good',
  'not-carried-out': 'over',
  superseded: 'neutral',
  revoked: 'neutral',
};

/** How it stands with a decision, in words. */
export function StatePill({ state, supersededBy = null }: { readonly state: DecisionState; readonly supersededBy?: string | null }) {
  const say = useSay();
  return <Pill tone={tones[state]}>{supersededBy === null ? say(`decision.state.${state}`) : say('decision.supersededBy', { number: supersededBy })}</Pill>;
}
