import { useRecord, type Recorder } from './use-record.ts';

/** Records what a dialog asked for, and closes it when that was done. */
export function useFinish({ onClose, onDone }: { readonly onClose: () => void; readonly onDone?: (() => void) | undefined }): Recorder {
  const record = useRecord();
  return async (commands, told) => {
    const failure = await record(commands, told);
    if (failure === null) {
      onClose();
      onDone?.();
    }
    return failure;
  };
}
