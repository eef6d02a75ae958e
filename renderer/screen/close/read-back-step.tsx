import type { Closing, Lacking } from '../../../domain/view/screen/closing/closing.ts';
import { Button } from '../../component/button.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useTellingRecord } from '../../meeting/telling-record.ts';
import { useSay, type Say } from '../../text/language.tsx';
import { Step } from './step.tsx';
import type { PlaceOfStep } from './steps.tsx';
import styles from './steps.module.css';

/** Decisions and actions are read aloud. From then on a decision whose words are changed says so. */
export function ReadBackStep({ closing: { lacking }, place }: { readonly closing: Closing; readonly place: PlaceOfStep }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const tellingRecord = useTellingRecord();
  const missing = missingInWords(lacking, say);
  const read = async (): Promise<boolean> => tellingRecord({ command: 'readBack', meeting: meeting.id }, say('close.readBack.told'));
  return (
    <Step number={2} title={say('close.readBack')} change={String(place.isDone)} {...place} {...(place.isDone ? { note: say('close.readBack.done') } : {})}>
      {missing.map((words) => (
        <p key={words} className={styles['warned']}>
          {words}
        </p>
      ))}
      {!place.isDone && meeting.state !== 'finalised' && (
        <div className={styles['buttons']}>
          <Button size="small" onPress={() => void read()}>
            {say('close.readBack.mark')}
          </Button>
        </div>
      )}
    </Step>
  );
}

/** What actions lack, each kind in one sentence. */
function missingInWords(lacking: readonly Lacking[], say: Say): readonly string[] {
  const counted = (...kinds: readonly Lacking['kind'][]): number => lacking.filter(({ kind }) => kinds.includes(kind)).length;
  const [owners, days] = [counted('owner', 'owner-and-day'), counted('day', 'owner-and-day')];
  return [...(owners > 0 ? [say('close.missing.owner', { count: owners })] : []), ...(days > 0 ? [say('close.missing.day', { count: days })] : [])];
}
