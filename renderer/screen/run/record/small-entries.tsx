import { clockAt, longDate } from '../../../../domain/text/dates.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import type { ParkedMatter } from '../../../../domain/meeting/meeting.ts';
import { Button } from '../../../component/button.tsx';
import { typeColour } from '../../../component/type-mark.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import { useRunning } from '../running-context.tsx';
import { EntryFrame, Words } from './entry-frame.tsx';
import styles from './entry.module.css';

/** What was prepared: it is taken into the line, where it can be changed before it is decided. */
export function ProposalEntry({ text, item }: { readonly text: string; readonly item: Item }) {
  const say = useSay();
  const { aim, line } = useRunning();
  return (
    <EntryFrame label={say('run.proposal')} about={text} stripe={typeColour('decision')}>
      <Words text={text} />
      {item.proposedDecisions.length > 1 && item.id === aim?.id && (
        <div className={styles['more']}>
          <Button size="small" onPress={() => line.current?.begin('decision', text)}>
            {say('run.proposal.take')}
          </Button>
        </div>
      )}
    </EntryFrame>
  );
}

/** A thought that was parked from here. */
export function ParkedEntry({ matter }: { readonly matter: ParkedMatter }) {
  const say = useSay();
  const language = useLanguage();
  const { nameOfPerson } = useOpenMeeting();
  return (
    <EntryFrame label={say('run.parked')} about={matter.text}>
      <Words text={matter.text} />
      <p className={styles['meta']}>
        {[matter.owner === null ? '' : nameOfPerson(matter.owner), matter.returns === null ? '' : say('run.parked.returns', { date: longDate(language, matter.returns) })]
          .filter((each) => each !== '')
          .join(' · ')}
      </p>
    </EntryFrame>
  );
}

/** Somebody said that it was unclear what the group was after. */
export function UnclearEntry({ at }: { readonly at: number }) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useOpenMeeting();
  return (
    <EntryFrame label={say('run.unclear')} about={clockAt(language, at, zone)} at={at}>
      <p className={styles['meta']}>{say('run.unclear.hint')}</p>
    </EntryFrame>
  );
}
