import { useEffect, useState } from 'react';
import { packetEnding } from '../../domain/contract/packet-ending.ts';
import { ask, failureOf } from '../bridge.ts';
import { base64Of } from '../state/base64-of.ts';
import { useNotices } from '../component/notices.tsx';
import { useSay } from '../text/language.tsx';
import styles from './packet.module.css';

/** Bytes that go in one call, before base64. */
const chunk = 512 * 1024;

/** Takes a packet that is dropped anywhere on the window. Other files go where they were dropped. */
export function DropPacket() {
  const say = useSay();
  const { tellFailure } = useNotices();
  const [isComing, setComing] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    const dropped = (event: DragEvent): void => {
      const file = packetAmong(event.dataTransfer?.files);
      // A file that nobody took must not be opened in the place of the window.
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
      if (file === undefined) return;
      event.stopPropagation();
      setComing(true);
      carry(file)
        .catch((error: unknown) => tellFailure(failureOf(error)))
        .finally(() => setComing(false));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', dropped, true);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', dropped, true);
    };
  }, [tellFailure]);
  return (
    <p className={isComing ? styles['coming'] : 'only-spoken'} role="status">
      {isComing ? say('packet.reading') : ''}
    </p>
  );
}

function packetAmong(files: FileList | undefined): File | undefined {
  return [...(files ?? [])].find(({ name }) => name.toLowerCase().endsWith(`.${packetEnding}`));
}

async function carry(file: File): Promise<void> {
  const { upload } = await ask('beginPacket', { name: file.name.slice(0, 1_000), size: file.size });
  try {
    for (let offset = 0; offset < file.size; offset += chunk) {
      // In turn: each piece goes on where the last one ended.
      await ask('sendPacket', { upload, offset, base64: await base64Of(file.slice(offset, offset + chunk)) });
    }
    await ask('endPacket', { upload });
  } catch (error) {
    await ask('cancelPacket', { upload }).catch(() => {});
    throw error;
  }
}
