import type { AgendaRow } from '../../../../domain/import/preview/rows.ts';
import type { LineItem } from '../../../../domain/meeting/planning/item-from-line.ts';
import { folded } from '../../../../domain/text/folded.ts';
import { ImportDialog } from '../../../import/import-dialog.tsx';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { useAddLines } from './add-lines.ts';

/** An agenda that stands written elsewhere: one sees how it was read, and mends it, before anything is added. */
export function FromText({ first, onClose }: { readonly first: string; readonly onClose: () => void }) {
  const say = useSay();
  const { meeting, group } = useOpenMeeting();
  const addLines = useAddLines();
  const titles = new Set(meeting.items.map(({ title }) => folded(title.trim())));
  return (
    <ImportDialog
      kind="agenda"
      group={group.id}
      title={say('prepare.fromText.title')}
      hint={say('prepare.fromText.hint')}
      example={say('prepare.fromText.example')}
      first={first}
      isThere={({ title }) => titles.has(folded(title.trim()))}
      isWhole={({ title }) => title.trim() !== ''}
      takeIn={async (rows) => addLines(rows.map(asLine))}
      onClose={onClose}
    />
  );
}

/** Of several who are called the same nobody is taken for the presenter: that is chosen in the preview, or later. */
function asLine({ title, minutes, presenter, type }: AgendaRow): LineItem {
  const isChosen = presenter.kind === 'person' || presenter.kind === 'new-person';
  return { title: title.trim(), minutes, presenter: isChosen ? presenter : null, type };
}
