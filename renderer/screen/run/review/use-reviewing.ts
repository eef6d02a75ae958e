import type { Action } from '../../../../domain/action/action.ts';
import type { WrittenCommand } from '../../../../domain/api.ts';
import type { LocalDate } from '../../../../domain/kernel/calendar.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { useNotices } from '../../../component/notices.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSurroundings } from '../../../state/current-group.tsx';
import { newId } from '../../../state/id.ts';
import { sendAll } from '../../../state/send.ts';
import { failureText } from '../../../text/failure.ts';
import { useLanguage } from '../../../text/language.tsx';

export interface Reviewing {
  /** Done today, or not done. */
  readonly answer: (action: Action, isDone: boolean) => void;
  /** It was done on another day. @returns what is wrong, in words */
  readonly doneOn: (action: Action, day: LocalDate | null) => Promise<string | null>;
  readonly move: (action: Action, due: LocalDate | null, dueNextMeeting: boolean) => Promise<string | null>;
  readonly giveTo: (action: Action, owner: Id | null) => Promise<string | null>;
  readonly giveToNew: (action: Action, name: string) => Promise<string | null>;
}

/** What is recorded while the group goes through earlier actions. */
export function useReviewing(): Reviewing {
  const { meeting } = useOpenMeeting();
  const { shell } = useSurroundings();
  const { tellFailure } = useNotices();
  const language = useLanguage();
  const all = async (commands: readonly WrittenCommand[]): Promise<string | null> => {
    const { failure } = await sendAll(commands);
    return failure === null ? null : failureText(language, failure);
  };
  const review = (action: Action, doneOn: LocalDate | null): readonly WrittenCommand[] => {
    const reviewed: WrittenCommand = { command: 'reviewAction', meeting: meeting.id, action: action.id, doneOn };
    if (doneOn === null) return action.state === 'done' ? [{ command: 'reopenAction', action: action.id }, reviewed] : [reviewed];
    // An action that is done already keeps its day unless it is told the new one.
    return action.doneOn === null || action.doneOn === doneOn ? [reviewed] : [{ command: 'completeAction', action: action.id, on: doneOn }, reviewed];
  };
  return {
    answer: (action, isDone) => {
      const day = isDone ? (action.doneOn ?? shell.today) : null;
      void sendAll(review(action, day)).then(({ failure }) => failure !== null && tellFailure(failure));
    },
    doneOn: async (action, day) => all(review(action, day)),
    move: async (action, due, dueNextMeeting) => all([{ command: 'changeAction', action: action.id, due, dueNextMeeting }]),
    giveTo: async (action, owner) => all([{ command: 'changeAction', action: action.id, owner }]),
    giveToNew: async (action, name) => {
      const id = newId();
      return all([
        { command: 'addPerson', id, name },
        { command: 'changeAction', action: action.id, owner: id },
      ]);
    },
  };
}
