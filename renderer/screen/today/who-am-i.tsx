import { lazy, Suspense } from 'react';
import { useChangeSettings } from '../../state/change-settings.ts';
import { useSurroundings } from '../../state/current-group.tsx';
import { useSay } from '../../text/language.tsx';
import { Card } from './card.tsx';
import styles from './who-am-i.module.css';

/** Where there is nobody to choose among, the field is not needed. */
const PersonField = lazy(async () => ({ default: (await import('../../component/person-field.tsx')).PersonField }));

/** Nobody has said who sits here, so nothing can be shown as one's own. */
export function WhoAmI() {
  const say = useSay();
  const { shell } = useSurroundings();
  const changeSettings = useChangeSettings();
  return (
    <Card title={say('today.who.title')}>
      <p className={styles['text']}>{say(shell.people.length === 0 ? 'today.who.nobody' : 'today.who.text')}</p>
      {shell.people.length > 0 && (
        <div className={styles['field']}>
          <Suspense>
            <PersonField label={say('today.who.label')} people={shell.people} value={null} onChange={(person) => changeSettings({ person })} />
          </Suspense>
        </div>
      )}
    </Card>
  );
}
