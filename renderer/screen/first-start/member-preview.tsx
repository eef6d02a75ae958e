import { membersFromText } from '../../../domain/group/members-from-text.ts';
import { useSay } from '../../text/language.tsx';
import styles from './first-start.module.css';

/** Who was understood from a pasted list, before anything is made of it. */
export function MemberPreview({ text }: { readonly text: string }) {
  const say = useSay();
  const { members, problems } = membersFromText(text);
  if (members.length === 0 && problems.length === 0) return null;
  return (
    <div className={styles['preview']}>
      <p className={styles['previewTitle']}>{say('fresh.members.count', { count: members.length })}</p>
      <ul className={styles['people']}>
        {members.map(({ name, title, role, line }) => (
          <li key={`${line} ${name}`} className={styles['person']}>
            <span>{name}</span>
            {title !== '' && <span className={styles['quiet']}>{title}</span>}
            {role !== 'member' && <span className={styles['quiet']}>{say(`role.${role}`)}</span>}
          </li>
        ))}
        {problems.map(({ line, code, text: words }) => (
          <li key={`${line} ${code} ${words}`} className={styles['problem']}>
            {say(`fresh.members.problem.${code}`, { line, words })}
          </li>
        ))}
      </ul>
    </div>
  );
}
