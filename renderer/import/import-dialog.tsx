import { FileUp } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import type { ImportKind, RowOf } from '../../domain/import/preview/preview.ts';
import type { Id } from '../../domain/kernel/identity.ts';
import { Button } from '../component/button.tsx';
import { Dialog } from '../component/dialog.tsx';
import { TextField } from '../component/text-field.tsx';
import { failureText } from '../text/failure.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import styles from './import.module.css';
import { PreviewList } from './preview-list.tsx';
import type { ImportSource } from './source.ts';
import { usePreview } from './use-preview.ts';
import { useRows } from './use-rows.ts';

export interface ImportDialogProps<Kind extends ImportKind> {
  readonly kind: Kind;
  readonly group: Id | null;
  readonly title: string;
  /** What may be pasted or opened, in words. */
  readonly hint: string;
  readonly example: string;
  /** Words that were pasted where the dialog was opened from. */
  readonly first?: string;
  /** True for a row that is there already. */
  readonly isThere?: (row: RowOf[Kind]) => boolean;
  /** False for a row that lacks what it cannot be without. */
  readonly isWhole?: (row: RowOf[Kind]) => boolean;
  /** Takes rows in. @returns whether it was done */
  readonly takeIn: (rows: readonly RowOf[Kind][]) => Promise<boolean>;
  readonly onClose: () => void;
}

const nobodyThere = (): boolean => false;
const always = (): boolean => true;

/** What was written elsewhere, and what is understood of it, before anything is taken in. */
export function ImportDialog<Kind extends ImportKind>({ kind, group, title, first = '', isThere = nobodyThere, isWhole = always, takeIn, onClose, ...words }: ImportDialogProps<Kind>) {
  const say = useSay();
  const language = useLanguage();
  const [source, setSource] = useState<ImportSource>({ kind: 'words', text: first });
  const [isTaking, setTaking] = useState(false);
  const { preview, isReading, failure } = usePreview(kind, group, source);
  const edited = useRows(preview, isThere);
  const chosen = edited.rows.filter((row, index) => edited.isTaken(index) && isWhole(row));
  const take = async (): Promise<void> => {
    setTaking(true);
    const isDone = await takeIn(chosen);
    setTaking(false);
    if (isDone) onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {say('dialog.cancel')}
          </Button>
          <Button look="primary" isDisabled={chosen.length === 0 || isReading || isTaking} onPress={() => void take()}>
            {say(`import.take.${kind}`, { count: chosen.length })}
          </Button>
        </>
      }
    >
      <SourceField source={source} onChange={setSource} {...words} />
      {failure !== null && (
        <p role="alert" className={styles['failure']}>
          {failureText(language, failure)}
        </p>
      )}
      {preview !== null && failure === null && <PreviewList kind={kind} preview={preview} edited={edited} isWhole={isWhole} />}
      <p role="status" className={styles['quiet']}>
        {isReading ? say('import.reading') : preview === null && failure === null ? say('import.nothingYet') : ''}
      </p>
    </Dialog>
  );
}

interface SourceFieldProps extends Pick<ImportDialogProps<ImportKind>, 'hint' | 'example'> {
  readonly source: ImportSource;
  readonly onChange: (source: ImportSource) => void;
}

/** Where words are pasted or a file is opened or dropped. */
function SourceField({ source, onChange, hint, example }: SourceFieldProps) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const open = (files: FileList | null): void => {
    const [file] = files ?? [];
    if (file !== undefined) onChange({ kind: 'file', file });
  };
  const drop = (event: DragEvent): void => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    open(event.dataTransfer.files);
  };
  return (
    <div className={styles['source']} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      {source.kind === 'file' ? (
        <div className={styles['file']}>
          <span className={styles['fileName']}>{source.file.name}</span>
          <Button size="small" look="quiet" onPress={() => onChange({ kind: 'words', text: '' })}>
            {say('import.file.leave')}
          </Button>
        </div>
      ) : (
        <TextField label={say('prepare.fromText.label')} hint={hint} placeholder={example} value={source.text} onChange={(text) => onChange({ kind: 'words', text })} isLong autoFocus />
      )}
      <div>
        <Button icon={FileUp} onPress={() => input.current?.click()}>
          {say('import.file.open')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={say('import.file.open')}
          accept=".txt,.md,.markdown,.csv,.tsv,.docx,.xlsx,.html"
          onChange={(event) => {
            open(event.target.files);
            event.target.value = '';
          }}
        />
      </div>
    </div>
  );
}
