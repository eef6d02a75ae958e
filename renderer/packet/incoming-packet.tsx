import { useEffect, useState } from 'react';
import type { CallFailure } from '../../domain/contract/call.ts';
import type { IncomingPacket, PacketTaken, PacketView } from '../../domain/contract/packet-calls.ts';
import { inert } from '../../domain/view/minutes/inert.ts';
import { ask, failureOf } from '../bridge.ts';
import { Button } from '../component/button.tsx';
import { Dialog } from '../component/dialog.tsx';
import { announceStoreChange } from '../state/machine.tsx';
import { failureText } from '../text/failure.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import { PacketContents } from './packet-contents.tsx';
import styles from './packet.module.css';

type Stage =
  | { readonly kind: 'reading' }
  | { readonly kind: 'shown'; readonly view: PacketView; readonly isBusy: boolean }
  | { readonly kind: 'taken'; readonly view: PacketView; readonly taken: PacketTaken }
  | { readonly kind: 'failed'; readonly failure: CallFailure };

/** A packet that somebody has opened: what it would bring, before anything is taken in. */
export function IncomingPacketDialog({ packet, onAnswer }: { readonly packet: IncomingPacket; readonly onAnswer: (group: string) => void }) {
  const say = useSay();
  const language = useLanguage();
  const [stage, setStage] = useState<Stage>({ kind: 'reading' });
  const failed = (error: unknown): void => setStage({ kind: 'failed', failure: failureOf(error) });
  useEffect(() => {
    let isHere = true;
    const set = (next: Stage): void => void (isHere && setStage(next));
    ask('examinePacket', { packet: packet.id }).then((view) => set({ kind: 'shown', view, isBusy: false }), (error: unknown) => set({ kind: 'failed', failure: failureOf(error) }));
    return () => {
      isHere = false;
    };
  }, [packet.id]);
  const close = (): void => void ask('dismissPacket', { packet: packet.id }).catch(() => {});
  const take = (view: PacketView): void => {
    setStage({ kind: 'shown', view, isBusy: true });
    ask('takePacket', { packet: packet.id }).then((taken) => {
      setStage({ kind: 'taken', view, taken });
      announceStoreChange();
    }, failed);
  };
  return (
    <Dialog title={say('packet.incoming')} isOpen onClose={close} actions={<Actions stage={stage} onClose={close} onTake={take} onAnswer={onAnswer} />}>
      <div className={styles['body']}>
        <p className={styles['file']}>{inert(packet.name)}</p>
        {stage.kind === 'reading' && <p role="status">{say('packet.reading')}</p>}
        {stage.kind === 'failed' && (
          <p className={styles['failure']} role="alert">
            {failureText(language, stage.failure)}
          </p>
        )}
        {(stage.kind === 'shown' || stage.kind === 'taken') && <PacketContents view={stage.view} />}
        {stage.kind === 'taken' && <Taken taken={stage.taken} />}
      </div>
    </Dialog>
  );
}

interface ActionsProps {
  readonly stage: Stage;
  readonly onClose: () => void;
  readonly onTake: (view: PacketView) => void;
  readonly onAnswer: (group: string) => void;
}

function Actions({ stage, onClose, onTake, onAnswer }: ActionsProps) {
  const say = useSay();
  switch (stage.kind) {
    case 'reading':
    case 'failed':
      return <Button onPress={onClose}>{say('dialog.close')}</Button>;
    case 'shown':
      return (
        <>
          <Button look="quiet" onPress={onClose}>
            {say('dialog.cancel')}
          </Button>
          <Button look="primary" autoFocus isDisabled={stage.isBusy} onPress={() => onTake(stage.view)}>
            {say(stage.view.makesStore ? 'packet.makeStore' : 'packet.take')}
          </Button>
        </>
      );
    case 'taken':
      return (
        <>
          <Button
            onPress={() => {
              onClose();
              onAnswer(stage.view.group.id);
            }}
          >
            {say('packet.answer')}
          </Button>
          <Button look="primary" autoFocus onPress={onClose}>
            {say('packet.done')}
          </Button>
        </>
      );
  }
}

function Taken({ taken: { commands, papers, forks, hasNewName } }: { readonly taken: PacketTaken }) {
  const say = useSay();
  return (
    <div className={styles['result']} role="status">
      <p>{commands + papers === 0 ? say('packet.nothingNew') : say('packet.taken', { commands, papers })}</p>
      {forks > 0 && <p>{say('cli.packet.forks', { forks })}</p>}
      {hasNewName && <p>{say('cli.share.newName')}</p>}
    </div>
  );
}
