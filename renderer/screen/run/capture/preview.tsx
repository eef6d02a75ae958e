import type { Capture, CaptureHint, CaptureProblem, DueReading, OwnerReading } from '../../../../domain/capture/capture.ts';
import type { PersonChoice } from '../../../../domain/group/person-named.ts';
import type { LocalDate } from '../../../../domain/kernel/calendar.ts';
import { clock, shortDate } from '../../../../domain/text/dates.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSurroundings } from '../../../state/current-group.tsx';
import { useLanguage, useSay } from '../../../text/language.tsx';
import styles from './capture-line.module.css';

/** What will be recorded, part by part, as it will be stored; or why it cannot be. */
export function Preview({ capture, id, isTried }: { readonly capture: Capture; readonly id: string; readonly isTried: boolean }) {
  const say = useSay();
  const parts = useParts();
  const problems = useProblems(capture.problems);
  const hints = useHints(capture.hints);
  const isBegun = capture.problems.some(({ code }) => code === 'text-missing') && !isTried;
  if (capture.kind === 'empty' || isBegun) {
    return (
      <p id={id} className={styles['preview']}>
        {say(capture.kind === 'empty' || capture.kind === 'plain' ? 'run.line.help' : `run.line.help.${capture.kind}`)}
      </p>
    );
  }
  return (
    <div id={id} className={styles['preview']}>
      {problems.length > 0 ? <p className={styles['problem']}>{problems.join(' ')}</p> : <p className={styles['parts']}>{parts(capture).join(' · ')}</p>}
      {hints.map((hint) => (
        <p key={hint}>{hint}</p>
      ))}
    </div>
  );
}

/** Why a line cannot be recorded as it stands, in words. */
export function useProblems(problems: readonly CaptureProblem[]): readonly string[] {
  const say = useSay();
  const { nameOfPerson } = useOpenMeeting();
  return problems.map((problem) => {
    switch (problem.code) {
      case 'item-unknown':
        return say('run.line.problem.item', { number: problem.number });
      case 'text-missing':
        return say('run.line.problem.text');
      case 'text-too-long':
        return say('run.line.problem.tooLong', { most: longest.prose });
      case 'person-unclear':
        return say('run.line.problem.person', { name: problem.name, names: problem.candidates.map(nameOfPerson).join(', ') });
    }
  });
}

function useHints(hints: readonly CaptureHint[]): readonly string[] {
  const say = useSay();
  const { nameOfPerson } = useOpenMeeting();
  const day = useDay();
  return hints.map((hint) => {
    switch (hint.code) {
      case 'owner-unclear':
        return say('run.line.hint.owner', { name: hint.name, names: hint.candidates.map(nameOfPerson).join(', ') });
      case 'date-past':
        return say('run.line.hint.past', { date: day(hint.date) });
      case 'follow-up-unread':
        return say('run.line.hint.followUp');
      case 'follow-up-before-valid-from':
        return say('run.line.hint.followUpEarly');
    }
  });
}

function useDay(): (date: LocalDate) => string {
  const language = useLanguage();
  const { shell } = useSurroundings();
  return (date) => shortDate(language, date, shell.today);
}

/** The parts of what will be recorded, each standing for itself. */
function useParts(): (capture: Capture) => readonly string[] {
  const say = useSay();
  const language = useLanguage();
  const { nameOfPerson } = useOpenMeeting();
  const day = useDay();
  const person = (choice: PersonChoice): string => (choice.kind === 'person' ? nameOfPerson(choice.person) : say('person.new', { name: choice.name }));
  const owner = (reading: OwnerReading): string => {
    if (reading.kind === 'nobody') return say('run.line.nobody');
    return reading.kind === 'all' ? say('run.line.all') : person(reading);
  };
  const due = (reading: DueReading): string => {
    if (reading.kind === 'none') return say('run.line.noDay');
    if (reading.kind === 'day') return day(reading.date);
    return reading.date === null ? say('date.nextMeeting') : say('run.line.nextMeeting', { date: day(reading.date) });
  };
  const dated = (key: 'run.line.validFrom' | 'run.line.followUp', date: LocalDate | null): string => (date === null ? '' : say(key, { date: day(date) }));
  const parts = (capture: Capture): readonly string[] => {
    switch (capture.kind) {
      case 'empty':
        return [];
      case 'decision':
        return [capture.text, dated('run.line.validFrom', capture.validFrom), dated('run.line.followUp', capture.followUp), capture.motive === '' ? '' : say('decision.motive', { text: capture.motive })];
      case 'action':
        return [capture.text, owner(capture.owner), capture.helpers.length === 0 ? '' : say('run.action.helpers', { names: capture.helpers.map(person).join(', ') }), due(capture.due)];
      case 'note':
      case 'plain':
        return [say('run.note'), capture.text];
      case 'arrival':
      case 'departure':
        return [
          capture.person === null ? '' : say(`run.line.${capture.kind}`, { name: person(capture.person) }),
          capture.time === null ? '' : say('run.line.at', { time: clock(language, capture.time) }),
          capture.mode === 'remote' ? say('run.line.remote') : '',
          capture.reason === null ? '' : say(`run.line.reason.${capture.reason}`),
          capture.substituteFor === null ? '' : say('attendance.substituteFor', { person: nameOfPerson(capture.substituteFor) }),
          capture.note,
        ];
    }
  };
  return (capture) => parts(capture).filter((part) => part !== '');
}
