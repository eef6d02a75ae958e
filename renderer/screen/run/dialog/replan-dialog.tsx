import { useMemo, useState } from 'react';
import type { Instant } from '../../../../domain/kernel/calendar.ts';
import { endThatHolds } from '../../../../domain/meeting/timing/forecast.ts';
import type { ReplanWay } from '../../../../domain/meeting/timing/replan.ts';
import { clockAt } from '../../../../domain/text/dates.ts';
import { readEnd } from '../../../../domain/view/screen/run/end-typed.ts';
import { firstChoice, replanChoices, type ReplanChoices } from '../../../../domain/view/screen/run/replan-preview.ts';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { isoOf } from '../../../state/send.ts';
import { useNow } from '../../../state/now.ts';
import { useLanguage, useSay } from '../../../text/language.tsx';
import type { RunDialogProps } from './dialog-props.ts';
import parts from './dialog-parts.module.css';
import { ReplanAgenda } from './replan-agenda.tsx';
import { ReplanCards } from './replan-cards.tsx';
import styles from './replan.module.css';
import { useFinish } from '../../../meeting/use-finish.ts';

/** Ways to keep an end, side by side, with what the agenda becomes. Enter applies the one that is chosen. */
export function ReplanDialog({ isOpen, ...props }: RunDialogProps) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

/** Milliseconds between looks at the clock: what is proposed is for now, and what is applied is what is shown. */
const glance = 5_000;

function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, zone } = useOpenMeeting();
  const finish = useFinish({ onClose });
  const now = useNow(glance);
  const end = useEnd(now);
  const choices = useMemo(() => (end.at === null || meeting.state !== 'running' ? null : replanChoices(meeting, now, end.at)), [meeting, now, end.at]);
  const [way, setWay] = useState<ReplanWay | null>(null);
  const chosen = choices?.previews.find(({ replan }) => replan.way === way) ?? (choices === null ? undefined : firstChoice(choices));
  const apply = () => {
    if (choices === null || chosen === undefined) return null;
    const { way: taken } = chosen.replan;
    const told = say(`replan.done.${taken}`, { time: clockAt(language, taken === 'later-end' ? chosen.replan.end : chosen.end, zone) });
    return finish([{ command: 'replanMeeting', meeting: meeting.id, at: isoOf(choices.at), end: isoOf(choices.end), way: taken }], told);
  };
  return (
    <FormDialog title={say('key.replan')} submit={say('replan.apply')} onSubmit={apply} onClose={onClose} canSubmit={chosen !== undefined} width="wide">
      <div className={styles['head']}>
        <TextField label={say('replan.end')} value={end.typed} onChange={end.type} error={end.error} autoFocus={chosen === undefined} />
        <Standing choices={choices} />
      </div>
      {choices !== null && chosen !== undefined && (
        <>
          <ReplanCards choices={choices} chosen={chosen.replan.way} onChoose={setWay} />
          <ReplanAgenda preview={chosen} />
        </>
      )}
    </FormDialog>
  );
}

/** The end that must hold: the one that holds now, until somebody types another. */
function useEnd(now: Instant) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, zone } = useOpenMeeting();
  const holds = endThatHolds(meeting, zone);
  const [changed, type] = useState<string | null>(null);
  const typed = changed ?? clockAt(language, holds, zone);
  const read = readEnd(typed, holds, now, zone);
  // The planned end may have passed already; only a time that somebody types is told off for it.
  const at = read.kind === 'end' ? read.end : read.kind === 'past' && changed === null ? holds : null;
  return { typed, type, at, error: at === null ? say(read.kind === 'past' ? 'replan.end.past' : 'replan.end.wrong') : null };
}

/** How the meeting stands against that end. */
function Standing({ choices }: { readonly choices: ReplanChoices | null }) {
  const say = useSay();
  const language = useLanguage();
  const { meeting, zone } = useOpenMeeting();
  if (meeting.state !== 'running') return <p className={parts['intro']}>{say('replan.notRunning')}</p>;
  if (choices === null) return null;
  const { forecast, end, previews } = choices;
  const later = previews.find(({ replan }) => replan.way === 'later-end');
  const values = { forecast: clockAt(language, forecast, zone), end: clockAt(language, end, zone), minutes: Math.round(((later?.replan.end ?? end) - end) / 60_000) };
  return (
    <p className={parts['intro']} role="status">
      {say(previews.length === 0 ? 'replan.fits' : 'replan.exceeds', values)}
    </p>
  );
}
