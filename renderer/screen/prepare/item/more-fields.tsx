import { useId, useRef, useState, type ReactNode } from 'react';
import { consultationSchema, prioritySchema, type Consultation, type Item } from '../../../../domain/meeting/item.ts';
import { nameOf } from '../../../../domain/view/labels.ts';
import { CheckField } from '../../../component/check-field.tsx';
import { Choice } from '../../../component/choice.tsx';
import { SeveralField } from '../../../component/several-field.tsx';
import { useGoalsLabel } from '../../../goal/goals-label.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { useItemCommands } from '../agenda/item-commands.ts';
import { Papers } from '../paper/papers.tsx';
import { BackgroundField } from './background-field.tsx';
import styles from './item-fields.module.css';
import { ItemSummary } from './item-summary.tsx';
import { ItemText } from './item-text.tsx';
import { ProposedDecisions } from './proposed-decisions.tsx';

const kept = 'klubba-prepare-more';

/** The rarer facts of an item: one line tells them, and opens the fields. Once opened they stay open for the other items too. */
export function MoreFields({ item, isReadOnly, isOpenedBy }: { readonly item: Item; readonly isReadOnly: boolean; readonly isOpenedBy: boolean }) {
  const say = useSay();
  const id = useId();
  const line = useRef<HTMLParagraphElement>(null);
  const [isOpen, setOpen] = useState(() => window.sessionStorage.getItem(kept) !== null);
  const [wasOpenedBy, setOpenedBy] = useState(false);
  // Opened when a paper begins to come, and not closed when it is there.
  if (wasOpenedBy !== isOpenedBy) {
    setOpenedBy(isOpenedBy);
    if (isOpenedBy) setOpen(true);
  }
  const toggle = (): void => {
    if (isOpen) window.sessionStorage.removeItem(kept);
    else window.sessionStorage.setItem(kept, '');
    setOpen(!isOpen);
    // What was asked for comes into sight.
    if (!isOpen) window.requestAnimationFrame(() => line.current?.scrollIntoView({ block: 'start' }));
  };
  return (
    <>
      <p className={styles['summary']} ref={line}>
        <ItemSummary item={item} />
        <button type="button" className={styles['inline']} aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
          {isOpen ? say('prepare.more.less') : say('prepare.more')}
        </button>
      </p>
      <div id={id} className={styles['more']} hidden={!isOpen}>
        {isOpen && <Fields item={item} isReadOnly={isReadOnly} />}
      </div>
    </>
  );
}

function Fields({ item, isReadOnly }: { readonly item: Item; readonly isReadOnly: boolean }) {
  return (
    <>
      {item.type !== 'decision' && item.proposedDecisions.length === 0 && <ProposedDecisions item={item} isReadOnly={isReadOnly} />}
      <Papers item={item} isReadOnly={isReadOnly} />
      <BackgroundField item={item} isReadOnly={isReadOnly} />
      <Priorities item={item} isReadOnly={isReadOnly} />
      <Goals item={item} isReadOnly={isReadOnly} />
      <Formal item={item} isReadOnly={isReadOnly} />
      <Closed item={item} isReadOnly={isReadOnly} />
    </>
  );
}

interface PartProps {
  readonly item: Item;
  readonly isReadOnly: boolean;
}

function Priorities({ item, isReadOnly }: PartProps) {
  const say = useSay();
  const { change } = useItemCommands();
  return (
    <Labelled hint={say('prepare.field.priority.hint')}>
      <Choice
        label={say('prepare.field.priority')}
        value={item.priority}
        options={prioritySchema.options.map((value) => ({ value, text: say(`prepare.priority.${value}`) }))}
        onChange={(priority) => void change(item.id, { priority })}
        isDisabled={isReadOnly}
      />
    </Labelled>
  );
}

function Labelled({ hint, children }: { readonly hint: string; readonly children: ReactNode }) {
  return (
    <div>
      {children}
      <p className={styles['remark']}>{hint}</p>
    </div>
  );
}

function Goals({ item, isReadOnly }: PartProps) {
  const say = useSay();
  const { view } = useOpenMeeting();
  const { change } = useItemCommands();
  const label = useGoalsLabel();
  if (view.goals.length === 0) return null;
  const things = view.goals.map(({ id, name, parent }) => ({ id, name, title: parent === null ? '' : nameOf(view.goals, parent) }));
  return (
    <SeveralField
      label={label}
      things={things}
      chosen={item.goals}
      onChange={(goals) => void change(item.id, { goals: [...goals] })}
      placeholder={say('prepare.field.goals.add')}
      isReadOnly={isReadOnly}
    />
  );
}

/** Facts that an organisation uses or does not. */
function Formal({ item, isReadOnly }: PartProps) {
  const say = useSay();
  const { change } = useItemCommands();
  const none = 'none';
  const value: Consultation | typeof none = item.consultation ?? none;
  return (
    <>
      <ItemText
        item={item}
        name="registry"
        label={say('prepare.field.registry')}
        placeholder={say('prepare.field.registry.example')}
        value={item.registryNumber}
        read={(registryNumber) => ({ registryNumber })}
        isReadOnly={isReadOnly}
      />
      <ItemText
        item={item}
        name="delegation"
        label={say('prepare.field.delegation')}
        placeholder={say('prepare.field.delegation.example')}
        value={item.delegation}
        read={(delegation) => ({ delegation })}
        isReadOnly={isReadOnly}
      />
      <Choice
        label={say('prepare.field.consultation')}
        value={value}
        options={([none, ...consultationSchema.options] as const).map((each) => ({ value: each, text: say(`prepare.consultation.${each}`) }))}
        onChange={(each) => void change(item.id, { consultation: each === none ? null : each })}
        isDisabled={isReadOnly}
      />
    </>
  );
}

function Closed({ item, isReadOnly }: PartProps) {
  const say = useSay();
  const { change } = useItemCommands();
  return (
    <>
      <CheckField
        label={say('prepare.field.confidential')}
        hint={say('prepare.field.confidential.hint')}
        isChecked={item.confidential}
        isDisabled={isReadOnly}
        onChange={(confidential) => void change(item.id, { confidential })}
      />
      <CheckField
        label={say('prepare.field.keptOut')}
        hint={item.keptOut && item.registryNumber === '' ? say('prepare.field.keptOut.lacksRegistry') : say('prepare.field.keptOut.hint')}
        isChecked={item.keptOut}
        isDisabled={isReadOnly}
        onChange={(keptOut) => void change(item.id, { keptOut })}
      />
    </>
  );
}
