import { rotatingQuestionOf, type PulseQuestion } from '../../../../domain/pulse/questions.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';

/** The survey's questions as this meeting asks them. */
export function useQuestionWords(): (question: PulseQuestion) => string {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  return (question) => (question === 'rotating' ? say(`pulse.question.${rotatingQuestionOf(meeting)}`) : say(`pulse.question.${question}`));
}
