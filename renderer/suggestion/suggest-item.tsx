import { useState } from 'react';
import type { WrittenCommand } from '../../domain/api.ts';
import { readMinutes } from '../../domain/capture/read-time.ts';
import type { CallFailure } from '../../domain/contract/call.ts';
import type { Group } from '../../domain/group/group.ts';
import { longest } from '../../domain/kernel/longest.ts';
import type { ItemType } from '../../domain/meeting/item.ts';
import { usualSuggestedMinutes } from '../../domain/suggestion/suggestion.ts';
import { onOneLine } from '../../domain/text/cleaned.ts';
import type { MySuggestion } from '../../domain/view/screen/today/my-suggestion.ts';
import { Choice } from '../component/choice.tsx';
import { FormDialog } from '../component/form-dialog.tsx';
import { TextField } from '../component/text-field.tsx';
import { itemTypes } from '../meeting/item-types.ts';
import { useRecord } from '../meeting/use-record.ts';
import { useDraft } from '../state/draft.ts';
import { newId } from '../state/id.ts';
import { useMachine } from '../state/machine.tsx';
import { useSay } from '../text/language.tsx';
import styles from './suggest-item.module.css';

export interface SuggestItemProps {
  readonly group: Pick<Group, 'id' | 'shortName'>;
  /** One that is changed; without it a new one is made. */
  readonly suggestion?: MySuggestion;
  readonly onClose: () => void;
}

/** What the group should take up, in ten seconds: only the title is needed. */
export function SuggestItem({ group, suggestion, onClose }: SuggestItemProps) {
  const say = useSay();
  const record = useRecord();
  const { person } = useMachine().settings;
  const title = useTitle(group.id, suggestion);
  const [outcome, setOutcome] = useState(suggestion?.outcome ?? '');
  const [type, setType] = useState<ItemType>(suggestion?.type ?? 'discussion');
  const [minutes, setMinutes] = useState(String(suggestion?.minutes ?? usualSuggestedMinutes));
  const [isTried, setTried] = useState(false);
  const read = readMinutes(minutes);
  const tooLong = (text: string): string | null => (text.length > longest.line ? say('field.tooLong', { count: text.length, most: longest.line }) : null);
  const isMissing = title.text.trim() === '';
  const submit = async (): Promise<CallFailure | null> => {
    setTried(true);
    if (isMissing || read === null || tooLong(title.text) !== null || tooLong(outcome) !== null) return null;
    const content = { title: onOneLine(title.text).trim(), outcome: onOneLine(outcome).trim(), type, minutes: read };
    const command: WrittenCommand =
      suggestion === undefined
        ? { command: 'suggestItem', id: newId(), group: group.id, ...content, by: person }
        : { command: 'changeSuggestion', suggestion: suggestion.id, ...content };
    const failure = await record([command], say(suggestion === undefined ? 'suggest.told' : 'suggest.change.told'));
    if (failure !== null) return failure;
    title.clear();
    onClose();
    return null;
  };
  return (
    <FormDialog
      title={suggestion === undefined ? say('suggest.title', { group: group.shortName }) : say('suggest.change.title')}
      submit={say(suggestion === undefined ? 'suggest.submit' : 'suggest.change.submit')}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles['form']}>
        <TextField label={say('suggest.item')} value={title.text} onChange={title.type} autoFocus error={isTried && isMissing ? say('suggest.missing') : tooLong(title.text)} />
        <TextField label={say('prepare.field.outcome')} value={outcome} onChange={setOutcome} isDocument error={tooLong(outcome)} />
        <div className={styles['pair']}>
          <Choice label={say('extra.type')} value={type} onChange={setType} options={itemTypes.filter((each) => each !== 'break').map((value) => ({ value, text: say(`item.type.${value}`) }))} />
          <TextField label={say('prepare.field.minutes')} value={minutes} onChange={setMinutes} inputMode="numeric" error={read === null ? say('extra.minutes.wrong') : null} />
        </div>
      </div>
    </FormDialog>
  );
}

/** A new one is kept as a draft until it has been made. */
function useTitle(group: string, suggestion: MySuggestion | undefined) {
  const [draft, setDraft] = useDraft(`suggest-item ${group}`);
  const [changed, setChanged] = useState(suggestion?.title ?? '');
  if (suggestion !== undefined) return { text: changed, type: setChanged, clear: () => undefined };
  return { text: draft, type: setDraft, clear: () => setDraft('') };
}
