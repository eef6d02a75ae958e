import { UsersRound } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { AttendanceDialog } from '../../meeting/attendance/attendance-dialog.tsx';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useSay } from '../../text/language.tsx';
import { PartFrame } from './part-frame.tsx';

/** Who was there and when: mended as a whole, as long as the document is not settled. */
export function AttendancePart({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <PartFrame thing={meeting.id} icon={UsersRound} label={say('paper.mend.attendance')} onMend={() => setOpen(true)}>
        {children}
      </PartFrame>
      <AttendanceDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
