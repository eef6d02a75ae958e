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

type Reviewed = Extract<WrittenCommand, { command: 'reviewAction' }>;

export interface Reviewing {
  /** Done today, or not done. */
  readonly answer: (action: Action, isDone: boolean) => void;
  /** The group lets it go. */
  readonly drop: (action: Action) => void;
  /** @returns what is wrong, in words */
  readonly comment: (action: Action, text: string) => Promise<string | null>;
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
  const reviewed = (action: Action) => meeting.reviewed.find((each) => each.action === action.id);
  /** What was agreed goes into the minutes, with the answer that has been given; none yet means that it is not done. */
  const agree = (action: Action, agreed: Omit<Reviewed, 'command' | 'meeting' | 'action' | 'doneOn'>): WrittenCommand => {
    const { doneOn = null, dropped } = reviewed(action) ?? {};
    return { command: 'reviewAction', meeting: meeting.id, action: action.id, doneOn, ...(dropped === true ? { dropped } : {}), ...agreed };
  };
  const review = (action: Action, doneOn: LocalDate | null): readonly WrittenCommand[] => {
    const answered: WrittenCommand = { command: 'reviewAction', meeting: meeting.id, action: action.id, doneOn };
    if (doneOn === null) return action.state === 'open' ? [answered] : [{ command: 'reopenAction', action: action.id }, answered];
    // An action that is done already keeps its day unless it is told the new one.
    return action.doneOn === null || action.doneOn === doneOn ? [answered] : [{ command: 'completeAction', action: action.id, on: doneOn }, answered];
  };
  const tellAll = (commands: readonly WrittenCommand[]): void => void sendAll(commands).then(({ failure }) => failure !== null && tellFailure(failure));
  return {
    answer: (action, isDone) => tellAll(review(action, isDone ? (action.doneOn ?? shell.today) : null)),
    drop: (action) => tellAll([{ command: 'reviewAction', meeting: meeting.id, action: action.id, doneOn: null, dropped: true }]),
    comment: async (action, text) => (text.trim() === '' ? null : all([agree(action, { comment: { id: newId(), text: text.trim() } })])),
    doneOn: async (action, day) => all(review(action, day)),
    move: async (action, due, dueNextMeeting) => all([agree(action, { due, dueNextMeeting })]),
    giveTo: async (action, owner) => all([agree(action, { owner })]),
    giveToNew: async (action, name) => {
      const id = newId();
      return all([{ command: 'addPerson', id, name }, agree(action, { owner: id })]);
    },
  };
}
