import { unitWordSchema } from '../../../domain/group/organisation.ts';
import { Choice } from '../../component/choice.tsx';
import { SavedField } from '../../component/saved-field.tsx';
import { SeveralField } from '../../component/several-field.tsx';
import { useSurroundings } from '../../state/current-group.tsx';
import { useSay } from '../../text/language.tsx';
import { useSettingsAct, useSettingsSave } from './settings-commands.ts';
import { useNameProblem } from './name-problem.ts';
import styles from './settings.module.css';

/** The organisation's name, its own words, and who supports all its groups. */
export function OrganisationWords() {
  const say = useSay();
  const { organisation, words, people } = useSurroundings().shell;
  const act = useSettingsAct();
  const save = useSettingsSave();
  return (
    <>
      <SavedField label={say('fresh.organisation')} saved={organisation} problemIn={useNameProblem()} onSave={async (name) => save({ command: 'nameOrganisation', name })} />
      <div className={styles['halves']}>
        <SavedField label={say('settings.words.strategy')} hint={say('settings.words.strategy.hint')} saved={words.strategy} onSave={async (strategy) => save({ command: 'changeOrganisation', strategy: strategy.trim() })} />
        <Choice
          label={say('settings.words.unit')}
          value={words.unitWord}
          options={unitWordSchema.options.map((value) => ({ value, text: say(`unit.${value}`) }))}
          onChange={(unitWord) => act({ command: 'changeOrganisation', unitWord })}
        />
      </div>
      <div className={styles['section']}>
        <SeveralField
          label={say('settings.words.leads')}
          things={people}
          chosen={words.developmentLeads.filter((lead) => people.some(({ id }) => id === lead))}
          placeholder={say('settings.words.leads.add')}
          onChange={(leads) => act({ command: 'changeOrganisation', developmentLeads: [...leads] })}
        />
        <p className={styles['quiet']}>{say('settings.words.leads.hint')}</p>
      </div>
    </>
  );
}
