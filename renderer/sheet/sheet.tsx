import { Fragment, type ReactNode } from 'react';
import type { Block, Origin } from '../../domain/view/minutes/blocks.ts';
import { inert } from '../../domain/view/minutes/inert.ts';
import styles from './sheet.module.css';

export interface SheetProps {
  readonly blocks: readonly Block[];
  /** What stands around a part: the way to mend it, say. Without it the sheet is only read. */
  readonly around?: (block: Block, part: ReactNode) => ReactNode;
}

/** A document as it will be read: the same parts as every other form of it, on a sheet of paper. */
export function Sheet({ blocks, around = (_block, part) => part }: SheetProps) {
  const keys = keysOf(blocks);
  const title = blocks.find((block) => block.kind === 'title')?.text;
  return (
    <article className={styles['sheet']} aria-label={title}>
      {blocks.map((block, index) => (
        <Fragment key={keys[index]}>{around(block, part(block))}</Fragment>
      ))}
    </article>
  );
}

/** A part is the same as long as it is made from the same thing, wherever it stands: what is typed in it must not jump. */
function keysOf(blocks: readonly Block[]): readonly string[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const from = 'from' in block ? block.from : undefined;
    const name = from === undefined ? block.kind : nameOf(from);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name} ${count}`;
  });
}

function nameOf(from: Origin): string {
  switch (from.kind) {
    case 'item':
    case 'background':
      return `${from.kind} ${from.item}`;
    case 'note':
      return `note ${from.note}`;
    case 'decision':
      return `decision ${from.decision}`;
    case 'action':
      return `action ${from.action}`;
  }
}

function part(block: Block): ReactNode {
  switch (block.kind) {
    case 'title':
      return (
        <header>
          <p className={styles['owner']}>{inert(block.owner)}</p>
          <h2 className={styles['title']}>{inert(block.text)}</h2>
          <p className={styles['state']}>{inert(block.state)}</p>
        </header>
      );
    case 'facts':
      return <Pairs className={styles['facts']} pairs={block.rows.map(({ label, value }) => [label, value])} />;
    case 'section':
      return <h3 className={styles['section']}>{inert(block.text)}</h3>;
    case 'item':
      return (
        <div className={styles['item']}>
          <h3 className={styles['itemTitle']}>{inert(block.text)}</h3>
          <p className={styles['aside']}>{inert(block.aside)}</p>
        </div>
      );
    case 'paragraph':
      return <Paragraphs className={styles[block.tone]} text={block.text} lead={block.lead} />;
    case 'decision':
      return (
        <section className={styles['decision']}>
          <h4 className={styles['label']}>{inert(block.label)}</h4>
          <Paragraphs className={styles['decided']} text={block.text} />
          {block.details.length > 0 && <p className={styles['details']}>{inert(block.details.join(' '))}</p>}
        </section>
      );
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
    case 'signatures':
      return <Pairs className={styles['signatures']} pairs={block.people.map(({ label, name }) => [label, name])} />;
  }
}

function Paragraphs({ className, text, lead = '' }: { readonly className: string | undefined; readonly text: string; readonly lead?: string }) {
  return inert(text)
    .split(/\n{2,}/u)
    .map((each, index) => (
      <p key={index} className={className}>
        {index === 0 && lead !== '' && <em>{inert(lead)} </em>}
        {each}
      </p>
    ));
}

function Pairs({ className, pairs }: { readonly className: string | undefined; readonly pairs: readonly (readonly [string, string])[] }) {
  return (
    <dl className={className}>
      {pairs.map(([label, value], index) => (
        <div key={index}>
          <dt>{inert(label)}</dt>
          <dd>{inert(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Table({ head, rows }: Pick<Extract<Block, { readonly kind: 'table' }>, 'head' | 'rows'>) {
  return (
    <div className={styles['tableFrame']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {inert(cell)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <td key={place}>{inert(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
