import { Archive } from 'lucide-react';
import type { Id } from '../../domain/kernel/identity.ts';
import { ask, failureOf } from '../bridge.ts';
import { Button } from '../component/button.tsx';
import { useNotices } from '../component/notices.tsx';
import { useSay } from '../text/language.tsx';

/** Saves the whole store as it was right after a command. @param of what the command is about */
export function SavePast({ of, command }: { readonly of: Id; readonly command: Id }) {
  const say = useSay();
  const { tell, tellFailure } = useNotices();
  const save = async (): Promise<void> => {
    try {
      const { path } = await ask('savePast', { until: { of, command } });
      if (path !== null) tell(say('copy.past.saved', { path }));
    } catch (error) {
      tellFailure(failureOf(error));
    }
  };
  return (
    <Button look="quiet" size="small" icon={Archive} onPress={() => void save()}>
      {say('copy.past.here')}
    </Button>
  );
}
