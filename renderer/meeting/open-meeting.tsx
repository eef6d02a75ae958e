import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import type { WrittenCommand } from '../../domain/api.ts';
import type { Group } from '../../domain/group/group.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import { nameOf } from '../../domain/view/labels.ts';
import type { LateFact } from '../../domain/view/screen/late-facts.ts';
import type { ClockKeeping, MeetingView, OpenedMeeting } from '../../domain/view/screen/meeting-view.ts';
import { leaveField } from '../component/next-field.ts';
import { useNotices } from '../component/notices.tsx';
import { useKeys } from '../keys/keys.tsx';
import { useSurroundings } from '../state/current-group.tsx';
import { go } from '../state/navigation.ts';
import { meetingPlace, type Face } from '../state/place.ts';
import { send, type Sent } from '../state/send.ts';
import { useSay } from '../text/language.tsx';
import { takeBack } from './take-back.ts';
import { useTellOvertaken, useTellRefusal } from './who-first.ts';

/** A meeting as its faces see it. */
export interface OpenMeeting {
  readonly view: MeetingView;
  readonly meeting: Meeting;
  readonly group: Group;
  readonly face: Face;
  /** The IANA zone in which this meeting's times are said. */
  readonly zone: string;
  readonly nameOfPerson: (person: Id) => string;
  /** Sends a command; a refusal is said on the screen. */
  readonly act: (command: WrittenCommand) => Promise<Sent>;
  readonly undo: () => void;
  readonly canUndo: boolean;
  /** Who holds the meeting's clock. */
  readonly clock: ClockKeeping;
  /** What came when the text was settled for ever, and is told in no correction yet. */
  readonly late: readonly LateFact[];
}

const OpenMeetingContext = createContext<OpenMeeting | null>(null);

export function OpenMeetingProvider({ opened, face, children }: { readonly opened: OpenedMeeting; readonly face: Face; readonly children: ReactNode }) {
  const { view, latest, clock, late } = opened;
  const { tell, tellFailure } = useNotices();
  const tellRefusal = useTellRefusal(view);
  useTellOvertaken(view, opened.overtaken);
  const { shell } = useSurroundings();
  const say = useSay();
  const { id } = view.meeting;
  const back = useCallback(
    async (way: 'undo' | 'redo'): Promise<void> => {
      const { isDone, failure } = await takeBack(id, way);
      if (failure !== null) tellFailure(failure);
      else if (isDone) tell(say(way === 'undo' ? 'undo.done' : 'undo.redone'));
      else if (way === 'undo') tell(say('undo.nothing'));
    },
    [id, say, tell, tellFailure],
  );
  const value = useMemo<OpenMeeting>(() => {
    const act = async (command: WrittenCommand): Promise<Sent> => {
      const sent = await send(command);
      if (!sent.ok) tellRefusal(sent.failure);
      return sent;
    };
    return {
      view,
      meeting: view.meeting,
      group: view.group,
      face,
      zone: view.meeting.zone ?? shell.zone,
      nameOfPerson: (person) => nameOf(view.people, person),
      act,
      undo: () => void back('undo'),
      canUndo: latest.undo !== null,
      clock,
      late,
    };
  }, [view, latest, clock, late, face, shell.zone, back, tellRefusal]);
  const turnTo = (to: Face): void => {
    leaveField();
    go(meetingPlace(id, to));
  };
  useKeys({
    undo: value.undo,
    redo: () => void back('redo'),
    facePrepare: () => turnTo('prepare'),
    faceRun: () => turnTo('run'),
    faceClose: () => turnTo('close'),
    faceDocument: () => turnTo('document'),
  });
  return <OpenMeetingContext value={value}>{children}</OpenMeetingContext>;
}

export function useOpenMeeting(): OpenMeeting {
  const open = useContext(OpenMeetingContext);
  if (open === null) throw new Error('No OpenMeetingProvider around this.');
  return open;
}
