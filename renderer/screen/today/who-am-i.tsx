import { ask } from '../../bridge.ts';
import { PersonField } from '../../component/person-field.tsx';
import { useSurroundings } from '../../state/current-group.tsx';
import { useSay } from '../../text/language.tsx';
import { Card } from './card.tsx';
import styles from './who-am-i.module.css';

/** Nobody has said who sits here, so nothing can be shown as one's own. */
export function WhoAmI() {
  const say = useSay();
  const { shell } = useSurroundings();
  return (
    <Card title={say('today.who.title')}>
      <p className={styles['text']}>{say(shell.people.length === 0 ? 'today.who.nobody' : 'today.who.text')}</p>
      {shell.people.length > 0 && (
        <div className={styles['field']}>
          <PersonField label={say('today.who.label')} people={shell.people} value={null} onChange={(person) => void ask('changeSettings', { person })} />
        </div>
      )}
    </Card>
  );
}
