import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { localDateOf } from '../../domain/kernel/calendar.ts';
import { find } from '../../domain/kernel/list.ts';
import { columnDate } from '../../domain/text/dates.ts';
import { inert } from '../../domain/view/minutes/inert.ts';
import { ask, failureOf } from '../bridge.ts';
import { Choice } from '../component/choice.tsx';
import { FormDialog } from '../component/form-dialog.tsx';
import { Icon } from '../component/icon.tsx';
import { useNotices } from '../component/notices.tsx';
import { PersonField } from '../component/person-field.tsx';
import { useView } from '../state/view.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import styles from './packet.module.css';

interface CreatePacketProps {
  /** The group that is offered first. */
  readonly group: string | null;
  readonly onClose: () => void;
}

/** One file with everything of a group, for somebody whose machine reaches no shared folder. It says what is in it before it is made. */
export function CreatePacket({ group: first, onClose }: CreatePacketProps) {
  const say = useSay();
  const { tell } = useNotices();
  const shell = useView('shell', {});
  const [chosen, setChosen] = useState(first);
  const [to, setTo] = useState<string | null>(null);
  if (shell.state !== 'ready') return null;
  const { groups, people } = shell.view;
  const group = find(groups, chosen) ?? groups[0];
  if (group === undefined) return null;
  const members = people.filter(({ id }) => group.members.some(({ person }) => person === id));
  const make = async () => {
    try {
      const { path } = await ask('createPacket', { group: group.id, to });
      if (path === null) return null;
      tell(say('packet.made', { path }));
      onClose();
      return null;
    } catch (error) {
      return failureOf(error);
    }
  };
  return (
    <FormDialog title={say('packet.create')} submit={say('packet.create.save')} onSubmit={make} onClose={onClose}>
      <p className={styles['quiet']}>{say('packet.create.lead')}</p>
      <Choice label={say('packet.create.group')} value={group.id} options={groups.map(({ id, name }) => ({ value: id, text: name }))} onChange={setChosen} />
      <PersonField label={say('packet.create.to')} people={members} value={to} onChange={setTo} />
      <p className={styles['warning']}>
        <Icon of={TriangleAlert} />
        <span>{say('packet.create.confidential', { group: group.name })}</span>
      </p>
      <Sent group={group.id} />
    </FormDialog>
  );
}

/** The packets that were made before. */
function Sent({ group }: { readonly group: string }) {
  const say = useSay();
  const language = useLanguage();
  const shell = useView('shell', {});
  const sent = useView('sentFiles', { group });
  if (sent.state !== 'ready' || shell.state !== 'ready') return null;
  const { zone, people } = shell.view;
  const packets = sent.view.filter(({ kind }) => kind === 'packet').slice(0, 5);
  if (packets.length === 0) return null;
  return (
    <section aria-label={say('packet.sent')}>
      <h3 className={styles['heading']}>{say('packet.sent')}</h3>
      <ul className={styles['sent']}>
        {packets.map(({ at, file, to }) => (
          <li key={`${at} ${file}`}>
            <span className={styles['quiet']}>{columnDate(language, localDateOf(at, zone))}</span> <span>{inert(find(people, to)?.name ?? file)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
