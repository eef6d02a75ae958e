import type { Block } from '../../domain/view/minutes/blocks.ts';
import styles from './document-page.module.css';

/** A document in words as it will be read: the same parts that its printed forms are written from. */
export function DocumentPage({ label, blocks }: { readonly label: string; readonly blocks: readonly Block[] }) {
  return (
    <article className={styles['page']} aria-label={label}>
      {blocks.map((block, index) => (
        // Parts have no names of their own, and the list is written anew as a whole.
        <Part key={`${index} ${block.kind}`} block={block} />
      ))}
    </article>
  );
}

function Part({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'title':
      return (
        <header>
          <p className={styles['quiet']}>{block.owner}</p>
          <h3 className={styles['title']}>{block.text}</h3>
          <p className={styles['quiet']}>{block.state}</p>
        </header>
      );
    case 'facts':
      return <Facts rows={block.rows} />;
    case 'section':
      return <h4 className={styles['section']}>{block.text}</h4>;
    case 'item':
      return (
        <div className={styles['item']}>
          <h4 className={styles['heading']}>{block.text}</h4>
          <p className={styles['quiet']}>{block.aside}</p>
        </div>
      );
    case 'paragraph':
      return (
        <p className={styles[block.tone]}>
          {block.lead !== '' && <em>{block.lead} </em>}
          {block.text}
        </p>
      );
    case 'decision':
      return (
        <div className={styles['decision']}>
          <p className={styles['label']}>{block.label}</p>
          <p className={styles['said']}>{block.text}</p>
          {block.details.length > 0 && <p className={styles['quiet']}>{block.details.join(' ')}</p>}
        </div>
      );
    case 'table':
      return <Table head={block.head} rows={block.rows} />;
    case 'signatures':
      return <Facts rows={block.people.map(({ label, name }) => ({ label, value: name }))} />;
  }
}

function Facts({ rows }: { readonly rows: readonly { readonly label: string; readonly value: string }[] }) {
  return (
    <dl className={styles['facts']}>
      {rows.map(({ label, value }) => (
        <div key={`${label} ${value}`} className={styles['fact']}>
          <dt className={styles['name']}>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Table({ head, rows }: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join(' ')}>
            {row.map((cell, place) => (
              <td key={head[place]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
