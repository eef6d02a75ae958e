import { useState } from 'react';
import { ask, failureOf } from '../bridge.ts';
import { useNotices } from '../component/notices.tsx';
import { useKeys } from '../keys/keys.tsx';
import { useMachine } from '../state/machine.tsx';
import { CreatePacket } from './create-packet.tsx';
import { DropPacket } from './drop-packet.tsx';
import { IncomingPacketDialog } from './incoming-packet.tsx';

/** Packets on their way in and out, whatever is on the screen. */
export function Packets() {
  const { store, settings } = useMachine();
  const { tellFailure } = useNotices();
  const [isMaking, setMaking] = useState(false);
  const choose = (): void => void ask('choosePacket', {}).catch((error: unknown) => tellFailure(failureOf(error)));
  useKeys({ openPacket: choose, ...(store === null ? {} : { createPacket: () => setMaking(true) }) });
  return (
    <>
      <DropPacket />
      <IncomingPacketDialog />
      {store !== null && isMaking && <CreatePacket group={settings.group} onClose={() => setMaking(false)} />}
    </>
  );
}
