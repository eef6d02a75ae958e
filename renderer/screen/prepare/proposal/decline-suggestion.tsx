import { useState } from 'react';
import type { CallFailure } from '../../../../domain/contract/call.ts';
import type { Id } from '../../../../domain/kernel/identity.ts';
import { longest } from '../../../../domain/kernel/longest.ts';
import { onOneLine } from '../../../../domain/text/cleaned.ts';
import { FormDialog } from '../../../component/form-dialog.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { useRecord } from '../../../meeting/use-record.ts';
import { useSay } from '../../../text/language.tsx';
import styles from './proposal-tray.module.css';

interface DeclineSuggestionProps {
  readonly suggestion: Id;
  readonly title: string;
}

/** Says no to what somebody suggested, with the reason that they get to see. */
export function DeclineSuggestion({ suggestion, title }: DeclineSuggestionProps) {
  const say = useSay();
  const record = useRecord();
  const [isOpen, setOpen] = useState(false);
  const [motive, setMotive] = useState('');
  const tooLong = motive.length > longest.line ? say('field.tooLong', { count: motive.length, most: longest.line }) : null;
  const decline = async (): Promise<CallFailure | null> => {
    if (tooLong !== null) return null;
    const failure = await record([{ command: 'declineSuggestion', suggestion, motive: onOneLine(motive).trim() }], say('proposal.declined'));
    if (failure !== null) return failure;
    setOpen(false);
    return null;
  };
  return (
    <>
      <button type="button" className={styles['decline']} aria-label={say('proposal.decline.label', { title })} onClick={() => setOpen(true)}>
        {say('proposal.decline')}
      </button>
      {isOpen && (
        <FormDialog title={say('proposal.decline.title')} submit={say('proposal.decline.submit')} onSubmit={decline} onClose={() => setOpen(false)}>
          <p>{title}</p>
          <TextField label={say('proposal.decline.why')} value={motive} onChange={setMotive} autoFocus error={tooLong} />
        </FormDialog>
      )}
    </>
  );
}
