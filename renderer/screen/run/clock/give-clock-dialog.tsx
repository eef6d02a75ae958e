import { useEffect, useState } from 'react';
import type { SharingDevice } from '../../../../domain/contract/sharing.ts';
import { nameOf } from '../../../../domain/view/labels.ts';
import { ask } from '../../../bridge.ts';
import { Choice } from '../../../component/choice.tsx';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useFinish } from '../../../meeting/use-finish.ts';
import type { RunDialogProps } from '../dialog/dialog-props.ts';
import { useSay } from '../../../text/language.tsx';

/** Gives the clock to another device that shares the folder. */
export function GiveClockDialog({ onClose }: RunDialogProps) {
  const say = useSay();
  const { meeting, view } = useOpenMeeting();
  const finish = useFinish({ onClose });
  const devices = useDevices();
  const [chosen, setChosen] = useState<string | null>(null);
  const to = chosen ?? devices[0]?.device;
  const nameIn = ({ device, person }: SharingDevice): string => (person === null ? say('sharing.device.unnamed', { device: device.slice(0, 4) }) : nameOf(view.people, person));
  const named = devices.find(({ device }) => device === to);
  const give = () => {
    if (to === undefined || named === undefined) return null;
    return finish([{ command: 'handOverClock', meeting: meeting.id, to }], say('clock.give.done', { name: nameIn(named) }));
  };
  return (
    <FormDialog title={say('clock.give.title')} submit={say('clock.give')} onSubmit={give} onClose={onClose} canSubmit={named !== undefined} width="narrow">
      {devices.length === 0 ? (
        <p>{say('clock.give.nobody')}</p>
      ) : (
        <Choice label={say('clock.give.to')} value={to ?? ''} onChange={setChosen} options={devices.map((each) => ({ value: each.device, text: nameIn(each) }))} autoFocus />
      )}
    </FormDialog>
  );
}

function useDevices(): readonly SharingDevice[] {
  const [devices, setDevices] = useState<readonly SharingDevice[]>([]);
  useEffect(() => {
    // Without an answer there is nobody to give it to, and the dialog says so.
    void ask('sharing', {}).then((view) => setDevices(view.devices), () => setDevices([]));
  }, []);
  return devices;
}
