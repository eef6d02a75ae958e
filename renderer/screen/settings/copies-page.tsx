import { useState } from 'react';
import type { CopyEntry } from '../../../domain/contract/care-calls.ts';
import { localDateOf } from '../../../domain/kernel/calendar.ts';
import { find } from '../../../domain/kernel/list.ts';
import { columnDate, longDate } from '../../../domain/text/dates.ts';
import { inert } from '../../../domain/view/minutes/inert.ts';
import { ask, failureOf } from '../../bridge.ts';
import { Button } from '../../component/button.tsx';
import { FolderField } from '../../component/folder-field.tsx';
import { useNotices } from '../../component/notices.tsx';
import { CopyDialog } from '../../copy/copy-dialog.tsx';
import copies from '../../copy/copy.module.css';
import { PastCopy } from '../../copy/past-copy.tsx';
import { useAct } from '../../keys/keys.tsx';
import { useAnswer } from '../../state/answer.ts';
import { useChangeSettings } from '../../state/change-settings.ts';
import { useSurroundings } from '../../state/current-group.tsx';
import { useKeeping, useMachine } from '../../state/machine.tsx';
import { failureText } from '../../text/failure.ts';
import { useLanguage, useSay } from '../../text/language.tsx';
import styles from './settings.module.css';

/** Copies of the store and what can be brought back from them, and the packets that go to colleagues. */
export function CopiesPage() {
  const say = useSay();
  const language = useLanguage();
  const { settings } = useMachine();
  const { copy } = useKeeping();
  const changeSettings = useChangeSettings();
  return (
    <div className={styles['form']}>
      <FolderField
        label={say('copy.label')}
        folder={settings.dailyCopy}
        none={say('copy.none')}
        hint={say('copy.hint')}
        onChange={(dailyCopy) => changeSettings({ dailyCopy })}
      />
      {settings.dailyCopy !== null && copy.trouble !== null && (
        <p className={styles['error']} role="alert">
          {failureText(language, { code: copy.trouble, detail: {} })}
        </p>
      )}
      {settings.dailyCopy !== null && copy.on !== null && <p className={styles['quiet']}>{say('copy.made', { date: longDate(language, copy.on) })}</p>}
      <Copies />
      <PastCopy />
      <PacketSection />
    </div>
  );
}

function Copies() {
  const say = useSay();
  const { settings } = useMachine();
  const { copy } = useKeeping();
  const { tellFailure } = useNotices();
  const [opened, setOpened] = useState<string | null>(null);
  const answer = useAnswer('copies', {}, Number((copy.on ?? '').replaceAll('-', '')) + (settings.dailyCopy ?? '').length);
  const choose = async (): Promise<void> => {
    const chosen = await ask('chooseFolder', { purpose: 'copy' });
    if (chosen !== null) setOpened(chosen);
  };
  const found = answer.state === 'ready' ? answer.view.filter(({ isOurs }) => isOurs) : [];
  return (
    <section className={styles['section']}>
      <h2 className={styles['heading']}>{say('copy.restore')}</h2>
      <p className={styles['quiet']}>{say(found.length === 0 ? 'copy.restore.none' : 'copy.restore.lead')}</p>
      {found.length > 0 && (
        <ul className={copies['list']}>
          {found.slice(0, mostShown).map((entry) => (
            <Row key={entry.directory} entry={entry} onOpen={() => setOpened(entry.directory)} />
          ))}
        </ul>
      )}
      <div className={styles['row']}>
        <Button onPress={() => void choose().catch((error: unknown) => tellFailure(failureOf(error)))}>{say('copy.another')}</Button>
      </div>
      {opened !== null && <CopyDialog directory={opened} onClose={() => setOpened(null)} />}
    </section>
  );
}

/** Two weeks of days: older ones are found by their folder. */
const mostShown = 14;

function Row({ entry: { name }, onOpen }: { readonly entry: CopyEntry; readonly onOpen: () => void }) {
  const say = useSay();
  const language = useLanguage();
  const words = /^\d{4}-\d\d-\d\d$/u.test(name) ? columnDate(language, name) : inert(name);
  return (
    <li className={copies['row']}>
      <span>{words}</span>
      <Button size="small" label={say('copy.open.named', { name: words })} onPress={onOpen}>
        {say('copy.open')}
      </Button>
    </li>
  );
}

function PacketSection() {
  const say = useSay();
  const language = useLanguage();
  const act = useAct();
  const { shell } = useSurroundings();
  const sent = useAnswer('sentFiles', { group: null });
  const packets = sent.state === 'ready' ? sent.view.filter(({ kind }) => kind === 'packet') : [];
  return (
    <section className={styles['section']}>
      <h2 className={styles['heading']}>{say('settings.packets')}</h2>
      <p className={styles['quiet']}>{say('packet.create.lead')}</p>
      <div className={styles['row']}>
        <Button onPress={() => void act('createPacket')}>{say('menu.createPacket')}</Button>
        <Button onPress={() => void act('openPacket')}>{say('menu.openPacket')}</Button>
      </div>
      {packets.length > 0 && (
        <ul className={copies['list']} aria-label={say('packet.sent')}>
          {packets.slice(0, mostShown).map(({ at, file, to }) => (
            <li key={`${at} ${file}`} className={copies['row']}>
              <span>{inert(file)}</span>
              <span className={styles['quiet']}>{inert([find(shell.people, to)?.name, columnDate(language, localDateOf(at, shell.zone))].filter((each) => each !== undefined).join(' · '))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
