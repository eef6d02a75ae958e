import { useId, useState } from 'react';
import type { ImportKind, Preview, RowOf } from '../../domain/import/preview/preview.ts';
import type { RowProblem } from '../../domain/import/preview/rows.ts';
import { Button } from '../component/button.tsx';
import { useSurroundings } from '../state/current-group.tsx';
import { useSay } from '../text/language.tsx';
import styles from './import.module.css';
import { columnsOf, RowFields } from './row-fields.tsx';
import type { EditedRows } from './use-rows.ts';

interface PreviewListProps<Kind extends ImportKind> {
  readonly kind: Kind;
  readonly preview: Preview<Kind>;
  readonly edited: EditedRows<RowOf[Kind]>;
  readonly isWhole: (row: RowOf[Kind]) => boolean;
}

/** Rows at a time: each has fields to change, and no page holds hundreds of those. */
const pageSize = 40;

/** Every row as it will be stored, with what is to be known of it. */
export function PreviewList<Kind extends ImportKind>({ kind, preview, edited, isWhole }: PreviewListProps<Kind>) {
  const say = useSay();
  const [page, setPage] = useState(0);
  const { rows } = edited;
  const from = Math.min(page * pageSize, Math.max(0, rows.length - 1));
  const first = from - (from % pageSize);
  const shown = rows.slice(first, first + pageSize);
  return (
    <section className={styles['preview']} aria-label={say('import.preview')}>
      <h3 className={styles['label']}>{say('import.found', { count: rows.length })}</h3>
      <FileRemarks preview={preview} />
      {rows.length === 0 ? (
        <p className={styles['quiet']}>{say(`import.none.${kind}`)}</p>
      ) : (
        <>
          <div className={[styles['head'], styles[kind]].join(' ')} aria-hidden="true">
            <span />
            {columnsOf[kind].map((column) => (
              <span key={column}>{say(column)}</span>
            ))}
          </div>
          <ul className={styles['rows']}>
            {shown.map((row, index) => (
              <PreviewRow key={`${first + index} ${row.line}`} kind={kind} row={row} index={first + index} edited={edited} isWhole={isWhole(row)} />
            ))}
          </ul>
          {rows.length > pageSize && <Pages first={first} count={rows.length} onTurn={(by) => setPage(first / pageSize + by)} />}
        </>
      )}
    </section>
  );
}

function Pages({ first, count, onTurn }: { readonly first: number; readonly count: number; readonly onTurn: (by: number) => void }) {
  const say = useSay();
  const last = Math.min(count, first + pageSize);
  return (
    <div className={styles['pages']}>
      <Button size="small" isDisabled={first === 0} onPress={() => onTurn(-1)}>
        {say('import.page.before')}
      </Button>
      <span>{say('import.page', { first: first + 1, last, count })}</span>
      <Button size="small" isDisabled={last >= count} onPress={() => onTurn(1)}>
        {say('import.page.next')}
      </Button>
    </div>
  );
}

/** What is to be said of the file as a whole. */
function FileRemarks({ preview: { kind, named, isCut, found, rows } }: { readonly preview: Preview }) {
  const say = useSay();
  const remarks = [
    ...(named === null ? [] : [say('import.remark.named', { named, kind: say(`import.kind.${kind}`) })]),
    ...(isCut ? [say('import.remark.cut')] : []),
    ...(found > rows.length ? [say('import.remark.tooMany', { found, shown: rows.length })] : []),
  ];
  return remarks.map((remark) => (
    <p key={remark} className={styles['remark']}>
      {remark}
    </p>
  ));
}

interface PreviewRowProps<Kind extends ImportKind> {
  readonly kind: Kind;
  readonly row: RowOf[Kind];
  readonly index: number;
  readonly edited: EditedRows<RowOf[Kind]>;
  readonly isWhole: boolean;
}

function PreviewRow<Kind extends ImportKind>({ kind, row, index, edited, isWhole }: PreviewRowProps<Kind>) {
  const say = useSay();
  const { shell } = useSurroundings();
  const id = useId();
  const isTaken = edited.isTaken(index);
  const { problems } = row;
  return (
    <li className={[styles['row'], styles[kind], isTaken ? '' : styles['left']].join(' ')}>
      <label className={styles['tick']}>
        <input
          type="checkbox"
          checked={isTaken}
          aria-label={say('import.row.take', { line: row.line })}
          aria-describedby={problems.length === 0 ? undefined : id}
          onChange={(event) => edited.take(index, event.target.checked)}
        />
      </label>
      <RowFields kind={kind} row={row} people={shell.people} onChange={(change) => edited.change(index, change)} />
      {problems.length > 0 && (
        <p id={id} className={[styles['problems'], isWhole ? '' : styles['missing']].join(' ')}>
          <Problems line={row.line} problems={problems} />
        </p>
      )}
    </li>
  );
}

function Problems({ line, problems }: { readonly line: number; readonly problems: readonly RowProblem[] }) {
  const say = useSay();
  return problems.map(({ code, words }) => <span key={`${code} ${words}`}>{say('import.problem.atLine', { line, problem: say(`import.problem.${code}`, { words }) })} </span>);
}
