import type { Group } from '../../../../domain/group/group.ts';
import { templatesOf, type AgendaTemplate } from '../../../../domain/group/template/template.ts';
import { Button } from '../../../component/button.tsx';
import { Choice } from '../../../component/choice.tsx';
import { useKeptFocus } from '../../../component/kept-focus.ts';
import { SavedField } from '../../../component/saved-field.tsx';
import { useTellingDeed } from '../../../meeting/use-telling-deed.ts';
import { useSay } from '../../../text/language.tsx';
import { useNameProblem } from '../name-problem.ts';
import { useSettingsSave } from '../settings-commands.ts';
import settings from '../settings.module.css';
import styles from './cycle.module.css';

/** The agendas that the group begins from, and which of them stands on every agenda. */
export function Templates({ group }: { readonly group: Group }) {
  const say = useSay();
  const telling = useTellingDeed();
  const templates = templatesOf(group);
  const heading = useKeptFocus<HTMLHeadingElement>(templates.map(({ id }) => id).join(' '));
  const choose = (value: string): void => {
    const template = value === '' ? null : value;
    const name = templates.find(({ id }) => id === template)?.name ?? '';
    const done = template === null ? say('template.usual.none.chosen') : say('template.usual.chosen', { name });
    void telling([{ command: 'chooseUsualTemplate', group: group.id, template }], done, [], true);
  };
  return (
    <section className={settings['section']} aria-labelledby="templates">
      <h2 id="templates" ref={heading} tabIndex={-1} className={settings['heading']}>
        {say('template.title')}
      </h2>
      {templates.length === 0 ? (
        <p className={settings['quiet']}>{say('template.empty')}</p>
      ) : (
        <>
          <ul className={settings['rows']}>
            {templates.map((template) => (
              <TemplateRow key={template.id} group={group} template={template} />
            ))}
          </ul>
          <div className={styles['usual']}>
            <Choice
              label={say('template.usual')}
              value={group.usualTemplate ?? ''}
              options={[{ value: '', text: say('template.usual.none') }, ...templates.map(({ id, name }) => ({ value: id, text: name }))]}
              onChange={choose}
            />
            <p className={settings['quiet']}>{say('template.usual.hint')}</p>
          </div>
        </>
      )}
    </section>
  );
}

function TemplateRow({ group, template }: { readonly group: Group; readonly template: AgendaTemplate }) {
  const say = useSay();
  const save = useSettingsSave();
  const telling = useTellingDeed();
  const { id, name, items } = template;
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <li className={styles['template']}>
      <SavedField
        hideLabel
        label={say('template.nameOf', { name })}
        saved={name}
        problemIn={useNameProblem()}
        onSave={async (typed) => save({ command: 'renameTemplate', group: group.id, template: id, name: typed.trim() })}
      />
      <div className={styles['holds']}>
        <p>{say('template.holds', { count: items.length, minutes })}</p>
        <p className={styles['about']}>{items.map(({ title }) => title).join(' · ')}</p>
      </div>
      <Button
        size="small"
        look="quiet"
        label={say('template.removeNamed', { name })}
        onPress={() => void telling([{ command: 'removeTemplate', group: group.id, template: id }], say('template.removed', { name }), [], true)}
      >
        {say('template.remove')}
      </Button>
    </li>
  );
}
