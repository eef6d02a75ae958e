import styles from './marked.module.css';

/** A stretch of a text: from and up to, in UTF-16 units. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A text with what was sought marked in it. Ranges in order, apart from each other. */
export function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  const ends = [...ranges.map(({ from }) => from), text.length];
  return (
    <>
      {text.slice(0, ends[0])}
      {ranges.map(({ from, to }, index) => (
        <span key={from}>
          <mark className={styles['mark']}>{text.slice(from, to)}</mark>
          {text.slice(to, ends[index + 1])}
        </span>
      ))}
    </>
  );
}
