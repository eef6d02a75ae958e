import { localDateOf, type LocalDate } from '../../domain/kernel/calendar.ts';
import { useSurroundings } from './current-group.tsx';
import { useFromNow } from './now.ts';

/** The date now in the workspace's zone. It changes at midnight, and what is asked for by it is asked for again. */
export function useToday(): LocalDate {
  const { zone } = useSurroundings().shell;
  return useFromNow((now) => localDateOf(now, zone));
}
