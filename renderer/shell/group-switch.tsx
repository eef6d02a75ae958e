import { Check, Users } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from '../component/icon.tsx';
import field from '../component/field.module.css';
import { useSurroundings } from '../state/current-group.tsx';
import { go } from '../state/navigation.ts';
import { useSay } from '../text/language.tsx';
import styles from './group-switch.module.css';

/** Which group the screens show. With one group there is nothing to switch, and its settings open. */
export function GroupSwitch() {
  const { shell, group, choose } = useSurroundings();
  const say = useSay();
  const chosen = (key: unknown): void => {
    if (key === 'settings') go({ screen: 'settings', page: 'group' });
    else choose(String(key));
  };
  return (
    <MenuTrigger>
      <Button className={styles['switch'] ?? ''} aria-label={say('group.switch', { group: group?.name ?? '' })}>
        <Icon of={Users} />
        <span className={styles['names']}>
          <span className={styles['short']}>{group?.shortName}</span>
          <span className={styles['long']}>{group?.name}</span>
        </span>
      </Button>
      <Popover className={field['list'] ?? ''} placement="bottom start">
        <Menu onAction={chosen} className={styles['menu'] ?? ''}>
          {shell.groups.map((each) => (
            <MenuItem key={each.id} id={each.id} textValue={each.name} className={field['option'] ?? ''}>
              <span className={styles['entry']}>
                {each.name}
                {each.id === group?.id && <Icon of={Check} size={16} />}
              </span>
            </MenuItem>
          ))}
          <MenuItem id="settings" className={field['option'] ?? ''}>
            {say('group.settings')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
