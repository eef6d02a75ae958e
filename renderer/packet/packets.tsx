import { lazy, Suspense, useState } from 'react';
import { ask, failureOf } from '../bridge.ts';
import { useNotices } from '../component/notices.tsx';
import { useKeys } from '../keys/keys.tsx';
import { useMachine } from '../state/machine.tsx';
import { DropPacket } from './drop-packet.tsx';

// Seldom used, and no part of what a start has to load.
const CreatePacket = lazy(async () => ({ default: (await import('./create-packet.tsx')).CreatePacket }));
const IncomingPacketDialog = lazy(async () => ({ default: (await import('./incoming-packet.tsx')).IncomingPacketDialog }));

/** Packets on their way in and out, whatever is on the screen. */
export function Packets() {
  const { store, settings, incoming } = useMachine();
  const { tellFailure } = useNotices();
  /** For which group one is being made; null where the person has chosen none. */
  const [making, setMaking] = useState<{ readonly group: string | null } | null>(null);
  const choose = (): void => void ask('choosePacket', {}).catch((error: unknown) => tellFailure(failureOf(error)));
  useKeys({ openPacket: choose, ...(store === null ? {} : { createPacket: () => setMaking({ group: settings.group }) }) });
  return (
    <>
      <DropPacket />
      <Suspense>
        {incoming !== null && <IncomingPacketDialog key={incoming.id} packet={incoming} onAnswer={(group) => setMaking({ group })} />}
        {store !== null && making !== null && <CreatePacket group={making.group} onClose={() => setMaking(null)} />}
      </Suspense>
    </>
  );
}
