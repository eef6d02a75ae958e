import { useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { isHere } from '../../../../domain/meeting/attendance/attendance.ts';
import { countOfAnswers } from '../../../../domain/pulse/gathering.ts';
import { Button } from '../../../component/button.tsx';
import { useAnnounce } from '../../../component/announcer.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import type { Survey } from './gathered.ts';
import styles from './pulse.module.css';
import { PulseForm } from './pulse-form.tsx';

/**
 * The computer goes round the table: one person after the other has the whole screen. Between two of them nothing of an answer can be
 * seen, and no key leads back to one.
 */
export function PassAround({ survey, onClose }: { readonly survey: Survey; readonly onClose: () => void }) {
  const [isAnswering, setAnswering] = useState(false);
  const say = useSay();
  const announce = useAnnounce();
  return (
    <ModalOverlay className={styles['screen'] ?? ''} isOpen isKeyboardDismissDisabled>
      <Modal className={styles['sheet'] ?? ''}>
        <AriaDialog className={styles['dialog'] ?? ''} data-dialog="">
          {isAnswering ? (
            <PulseForm
              onAnswer={(answer) => {
                survey.answer(answer);
                setAnswering(false);
                announce(say('pulse.thanks'));
              }}
              onLeave={() => setAnswering(false)}
            />
          ) : (
            <Waiting survey={survey} onBegin={() => setAnswering(true)} onClose={onClose} />
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Waiting({ survey, onBegin, onClose }: { readonly survey: Survey; readonly onBegin: () => void; readonly onClose: () => void }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const answers = countOfAnswers(survey.gathering);
  const present = meeting.attendance.filter(isHere).length;
  return (
    <div className={styles['waiting']}>
      <Heading slot="title" className={styles['title'] ?? ''}>
        {say(answers === 0 ? 'pulse.title' : 'pulse.thanks')}
      </Heading>
      <p className={styles['intro']}>{say(answers === 0 ? 'pulse.intro' : 'pulse.next')}</p>
      <p className={styles['promise']}>{say('pulse.promise')}</p>
      <div className={styles['buttons']}>
        <Button look="primary" onPress={onBegin} autoFocus>
          {say('pulse.begin')}
        </Button>
        <Button onPress={onClose}>{say(answers === 0 ? 'pulse.back' : 'pulse.allDone')}</Button>
      </div>
      {answers > 0 && <p className={styles['count']}>{say('pulse.answersOf', { count: answers, present: Math.max(present, answers) })}</p>}
    </div>
  );
}
