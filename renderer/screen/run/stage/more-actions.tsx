import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { TextKey } from '../../../../domain/text/text.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { isPaused } from '../../../../domain/meeting/running/clock.ts';
import button from '../../../component/button.module.css';
import field from '../../../component/field.module.css';
import { Icon } from '../../../component/icon.tsx';
import { KeyHint } from '../../../component/key-hint.tsx';
import { useAct, useKeyOf } from '../../../keys/keys.tsx';
import type { KeyName } from '../../../keys/table.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useKeeping } from '../../../state/machine.tsx';
import { useSay } from '../../../text/language.tsx';
import { useClockDeed } from '../clock/use-clock-deed.ts';
import { useRunning } from '../running-context.tsx';
import { useLeaving } from '../state/use-leaving.ts';
import styles from './more-actions.module.css';

interface Choice {
  readonly id: string;
  readonly text: TextKey;
  readonly keyName?: KeyName;
  readonly act: () => void;
}

type KeyedChoice = 'goTo' | 'extraItem' | 'attendance' | 'papers' | 'mendTimes' | 'decision' | 'park' | 'postpone' | 'unclear';

/** What is done more seldom, a step away. */
export function MoreActions({ item }: { readonly item: Item }) {
  const { meeting } = useOpenMeeting();
  return <MoreMenu item={item} isPaused={isPaused(meeting)} />;
}

/** A menu costs more to draw than all that is seen of it: it is drawn again for another item alone. */
const MoreMenu = memo(function MoreMenu({ item, isPaused: paused }: { readonly item: Item; readonly isPaused: boolean }) {
  const say = useSay();
  return (
    <MenuTrigger>
      <Button className={[button['button'], button['quiet'], button['usual']].join(' ')}>
        <Icon of={Ellipsis} />
        {say('run.more')}
      </Button>
      <Popover className={field['list'] ?? ''} placement="top start">
        <Choices item={item} isPaused={paused} />
      </Popover>
    </MenuTrigger>
  );
});

function Choices({ item, isPaused: paused }: { readonly item: Item; readonly isPaused: boolean }) {
  const say = useSay();
  const act = useAct();
  const { show } = useRunning();
  const leave = useLeaving();
  const clockDeed = useClockDeed();
  const canGiveClock = useCanGiveClock();
  const withKey = (keyName: KeyedChoice): Choice => ({ id: keyName, text: `key.${keyName}`, keyName, act: () => void act(keyName) });
  const aboutItem: readonly Choice[] = [
    { id: 'hand-over', text: 'run.more.handOver', act: clockDeed(() => show({ kind: 'hand-over', item })) },
    { id: 'strike', text: 'run.more.strike', act: clockDeed(() => void leave(item, 'struck')) },
  ];
  const choices: readonly Choice[] = [
    ...(item.type === 'follow-up' && !paused ? (['decision', 'park', 'postpone', 'unclear'] as const).map(withKey) : []),
    ...(['goTo', 'extraItem', 'attendance', 'papers', 'mendTimes'] as const).map(withKey),
    ...(paused ? [] : aboutItem),
    ...(item.confidential ? [{ id: 'closed-item', text: 'run.more.whoStays', act: () => show({ kind: 'closed-item', item }) } as const] : []),
    { id: 'rest', text: 'run.more.rest', act: clockDeed(() => show({ kind: 'rest' })) },
    { id: 'adjourn', text: 'run.more.adjourn', act: clockDeed(() => show({ kind: 'adjourn' })) },
    ...(canGiveClock ? [{ id: 'give-clock', text: 'run.more.giveClock', act: () => show({ kind: 'give-clock' }) } as const] : []),
  ];
  return (
    <Menu className={styles['menu'] ?? ''} items={choices} onAction={(id) => choices.find((each) => each.id === id)?.act()}>
      {({ id, text, keyName }) => (
        <MenuItem id={id} textValue={say(text)} className={[field['option'], styles['entry']].join(' ')}>
          <span>{say(text)}</span>
          {keyName !== undefined && <KeyOf name={keyName} />}
        </MenuItem>
      )}
    </Menu>
  );
}

/** There is somebody to give it to, and it is this device's to give. */
function useCanGiveClock(): boolean {
  const { sharing } = useKeeping().saving;
  const { clock } = useOpenMeeting();
  return clock.isHere && sharing.kind !== 'alone';
}

function KeyOf({ name }: { readonly name: KeyName }) {
  const keys = useKeyOf(name);
  return keys === undefined ? null : <KeyHint keys={keys} />;
}
