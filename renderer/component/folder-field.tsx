import { ask, failureOf } from '../bridge.ts';
import { useSay } from '../text/language.tsx';
import { Button } from './button.tsx';
import styles from './folder-field.module.css';
import { useNotices } from './notices.tsx';

export interface FolderFieldProps {
  readonly label: string;
  readonly folder: string | null;
  /** Said when there is none. */
  readonly none: string;
  readonly hint: string;
  readonly onChange: (folder: string | null) => void;
}

/** The folder of the daily copy, chosen in the system's own dialog. */
export function FolderField({ label, folder, none, hint, onChange }: FolderFieldProps) {
  const say = useSay();
  const { tellFailure } = useNotices();
  const choose = async (): Promise<void> => {
    const chosen = await ask('chooseFolder', { purpose: 'daily-copy' });
    if (chosen !== null) onChange(chosen);
  };
  return (
    <div role="group" aria-label={label}>
      <p className={styles['label']}>{label}</p>
      <div className={styles['folder']}>
        <span className={folder === null ? styles['quiet'] : styles['path']}>{folder ?? none}</span>
        <Button size="small" onPress={() => void choose().catch((error: unknown) => tellFailure(failureOf(error)))}>
          {say('copy.choose')}
        </Button>
        {folder !== null && (
          <Button size="small" look="quiet" onPress={() => onChange(null)}>
            {say('copy.remove')}
          </Button>
        )}
      </div>
      <p className={styles['quiet']}>{hint}</p>
    </div>
  );
}
