import { useSurroundings } from '../state/current-group.tsx';
import { useSay } from '../text/language.tsx';

/** What the goals are called: by the organisation's strategy, where it has said what that is called. */
export function useGoalsLabel(): string {
  const say = useSay();
  const { strategy } = useSurroundings().shell.words;
  return strategy === '' ? say('fact.goals') : say('fact.goals.of', { strategy });
}
