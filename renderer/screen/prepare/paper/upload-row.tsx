import { X } from 'lucide-react';
import { largestPaper } from '../../../../domain/contract/machine-calls.ts';
import { Button, IconButton } from '../../../component/button.tsx';
import { failureText } from '../../../text/failure.ts';
import { useLanguage, useSay, type Say } from '../../../text/language.tsx';
import { sizeInWords } from '../../../text/size-in-words.ts';
import type { Language } from '../../../../domain/text/text.ts';
import styles from './papers.module.css';
import type { Upload } from './uploads.ts';

/** A file on its way, which can be stopped; or why it did not get there. */
export function UploadRow({ upload, onDismiss, onLink }: { readonly upload: Upload; readonly onDismiss: () => void; readonly onLink: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const { name, size, sent, trouble } = upload;
  const percent = size === 0 ? 0 : Math.floor((sent / size) * 100);
  return (
    <li className={styles['paper']}>
      <span className={styles['name']}>{name}</span>
      {trouble === null ? (
        <span className={styles['quiet']}>
          <progress className={styles['progress']} max={100} value={percent} aria-label={say('prepare.papers.progress', { name })} />
          {say('prepare.papers.percent', { percent, size: sizeInWords(language, size) })}
        </span>
      ) : (
        <span className={styles['wrong']} role="alert">
          {troubleText(upload, say, language)}
          {trouble.kind === 'too-large' && (
            <Button size="small" look="quiet" onPress={onLink}>
              {say('prepare.papers.link')}
            </Button>
          )}
        </span>
      )}
      <IconButton icon={X} label={trouble === null ? say('prepare.papers.cancel', { name }) : say('prepare.papers.dismiss', { name })} onPress={onDismiss} />
    </li>
  );
}

function troubleText({ trouble, size }: Upload, say: Say, language: Language): string {
  switch (trouble?.kind) {
    case 'too-large':
      return say('prepare.papers.tooLarge', { size: sizeInWords(language, size), most: sizeInWords(language, largestPaper) });
    case 'unreadable':
      return say('prepare.papers.unreadable');
    case 'refused':
      return failureText(language, trouble.failure);
    case undefined:
      return '';
  }
}
