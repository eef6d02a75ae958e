import type { PacketView } from '../../domain/contract/packet-calls.ts';
import { localDateOf } from '../../domain/kernel/calendar.ts';
import { longDate } from '../../domain/text/dates.ts';
import { inert } from '../../domain/view/minutes/inert.ts';
import { useLanguage, useSay } from '../text/language.tsx';
import styles from './packet.module.css';

/** What a packet holds, and what of it is new here. */
export function PacketContents({ view }: { readonly view: PacketView }) {
  const say = useSay();
  const language = useLanguage();
  const { organisation, group, holds, brings, latest, makesStore, zone } = view;
  const day = latest === null ? '' : longDate(language, localDateOf(latest.at, zone));
  return (
    <>
      <dl className={styles['facts']}>
        <dt>{say('packet.group')}</dt>
        <dd>{inert(group.name === '' ? group.id : say('packet.groupOf', { group: group.name, organisation: organisation === '' ? say('packet.namelessOrganisation') : organisation }))}</dd>
        <dt>{say('packet.holds')}</dt>
        <dd>{say('packet.holds.what', holds)}</dd>
        <dt>{say('packet.brings')}</dt>
        <dd>
          <strong>{brings.commands + brings.papers === 0 ? say('packet.bringsNothing') : say('packet.brings.what', brings)}</strong>
        </dd>
        {latest !== null && (
          <>
            <dt>{say('packet.latest')}</dt>
            <dd>{inert(latest.by === null ? day : say('history.byAt', { who: latest.by, when: day }))}</dd>
          </>
        )}
      </dl>
      <p className={styles['quiet']}>{say(makesStore ? 'packet.becomesStore' : 'packet.keepsAll')}</p>
    </>
  );
}
