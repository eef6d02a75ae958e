import { localDateTimeOf } from '../../domain/kernel/calendar.ts';
import { columnDate, dateAndClock } from '../../domain/text/dates.ts';
import type { HistoryChange, HistoryStep, HistoryValue } from '../../domain/view/screen/history/step.ts';
import { useSurroundings } from '../state/current-group.tsx';
import { useLanguage, useSay } from '../text/language.tsx';

/** How the past is told. */
export interface HistoryWords {
  readonly what: (change: HistoryChange) => string;
  readonly when: (step: HistoryStep) => string;
  readonly who: (step: HistoryStep) => string;
  readonly value: (value: HistoryValue) => string;
}

export function useHistoryWords(): HistoryWords {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSurroundings().shell;
  const moment = (local: string): string => say('history.moment', dateAndClock(language, local));
  return {
    what: ({ kind, undoes }) => (undoes === null ? say(`history.kind.${kind}`) : say('history.kind.undone.what', { what: say(`history.kind.${undoes}`) })),
    when: ({ at }) => (at === null ? say('history.withoutTime') : moment(localDateTimeOf(at, zone))),
    who: ({ by }) => by ?? say('history.nobody'),
    value: (value) => {
      switch (value.kind) {
        case 'words':
          return value.text;
        case 'date':
          return columnDate(language, value.on);
        case 'local':
          return moment(value.at);
        case 'instant':
          return moment(localDateTimeOf(value.at, zone));
        case 'minutes':
          return say('length.minutes', { minutes: value.minutes });
        case 'choice':
          return say(value.key);
      }
    },
  };
}
