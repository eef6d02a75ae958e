import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { readMinutes } from '../../../../domain/capture/read-time.ts';
import type { Item } from '../../../../domain/meeting/item.ts';
import { canPrepare, canRemove } from '../../../../domain/meeting/planning/changeable.ts';
import type { Pace } from '../../../../domain/view/screen/preparation/pace.ts';
import { IconButton } from '../../../component/button.tsx';
import { Choice } from '../../../component/choice.tsx';
import { PersonField } from '../../../component/person-field.tsx';
import { TextField } from '../../../component/text-field.tsx';
import { TypeSquare } from '../../../component/type-mark.tsx';
import { useShownItem } from '../../../meeting/for-the-room.tsx';
import { itemTypes } from '../../../meeting/item-types.ts';
import { useOpenMeeting } from '../../../meeting/open-meeting.tsx';
import { useSay } from '../../../text/language.tsx';
import { useItemCommands, type ItemChanges } from '../agenda/item-commands.ts';
import { useUploads } from '../paper/uploads.ts';
import { usePeople } from '../people.ts';
import { fieldsId, usePreparing } from '../preparing.tsx';
import { useFileTarget } from './file-target.ts';
import styles from './item-fields.module.css';
import { ItemText } from './item-text.tsx';
import { useMinutesText } from './minutes-text.ts';
import { MoreFields } from './more-fields.tsx';
import { PaceHint } from './pace-hint.tsx';
import { ProposedDecisions } from './proposed-decisions.tsx';

/** Everything about the chosen item. Files that are dropped or pasted here become its papers. */
export function ItemFields({ item, pace }: { readonly item: Item; readonly pace: Pace }) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { isHidden } = useShownItem(item);
  const { attach, uploads } = useUploads(meeting.id);
  const isReadOnly = !canPrepare(meeting, item);
  const place = useRef<HTMLElement>(null);
  const isOver = useFileTarget(place, !isReadOnly && !isHidden, (files) => attach(item.id, files));
  if (isHidden) return <p className={styles['hidden']}>{say('prepare.hiddenForRoom')}</p>;
  return (
    <section
      ref={place}
      id={fieldsId}
      className={styles['fields']}
      aria-label={item.number === null ? item.title : say('prepare.item', { number: item.number })}
      data-over={isOver || undefined}
    >
      <Head item={item} isReadOnly={isReadOnly} />
      <Essentials item={item} isReadOnly={isReadOnly} pace={pace} />
      {item.type !== 'break' && (item.type === 'decision' || item.proposedDecisions.length > 0) && <ProposedDecisions item={item} isReadOnly={isReadOnly} />}
      {item.type !== 'break' && <MoreFields item={item} isReadOnly={isReadOnly} isOpenedBy={uploads.some((upload) => upload.item === item.id)} />}
    </section>
  );
}

function Head({ item, isReadOnly }: PartProps) {
  const say = useSay();
  const { meeting } = useOpenMeeting();
  const { items, moveBy, remove } = usePreparing();
  const place = items.findIndex(({ id }) => id === item.id);
  return (
    <div className={styles['head']}>
      <h2 className={styles['which']}>{item.number === null ? say('item.type.break') : say('prepare.item', { number: item.number })}</h2>
      {isReadOnly && <span className={styles['remark']}>{say('prepare.readOnly')}</span>}
      {!isReadOnly && (
        <span className={styles['tools']}>
          <IconButton icon={ArrowUp} label={say('key.moveUp')} isDisabled={place <= 0} onPress={() => moveBy(item.id, -1)} />
          <IconButton icon={ArrowDown} label={say('key.moveDown')} isDisabled={place >= items.length - 1} onPress={() => moveBy(item.id, 1)} />
          {canRemove(meeting, item) && <IconButton icon={Trash2} label={say('prepare.remove')} onPress={() => remove(item)} />}
        </span>
      )}
    </div>
  );
}

interface PartProps {
  readonly item: Item;
  readonly isReadOnly: boolean;
}

function Essentials({ item, isReadOnly, pace }: PartProps & { readonly pace: Pace }) {
  const say = useSay();
  const isBreak = item.type === 'break';
  return (
    <>
      <div className={styles['title']}>
        <ItemText
          item={item}
          name="title"
          label={say('prepare.field.title')}
          hideLabel
          value={item.title}
          read={(title) => (title === '' ? say('prepare.title.wrong') : { title })}
          isReadOnly={isReadOnly}
          isGrowing
        />
      </div>
      {!isBreak && (
        <ItemText
          item={item}
          name="outcome"
          label={say('prepare.field.outcome')}
          placeholder={say(`prepare.outcome.example.${item.type}`)}
          value={item.outcome}
          read={(outcome) => ({ outcome })}
          isReadOnly={isReadOnly}
          isGrowing
          isDocument
        />
      )}
      <TypeAndPresenter item={item} isReadOnly={isReadOnly} />
      <Times item={item} isReadOnly={isReadOnly} />
      {!isReadOnly && !isBreak && <PaceHint item={item} pace={pace} />}
    </>
  );
}

function TypeAndPresenter({ item, isReadOnly }: PartProps) {
  const say = useSay();
  const people = usePeople();
  const { change, changePresenterToNew } = useItemCommands();
  return (
    <div className={styles['pair']}>
      <Choice
        label={say('prepare.field.type')}
        value={item.type}
        options={itemTypes.map((value) => ({ value, text: say(`item.type.${value}`), mark: <TypeSquare type={value} /> }))}
        onChange={(type) => void change(item.id, { type })}
        isDisabled={isReadOnly}
      />
      {item.type !== 'break' && (
        <PersonField
          label={say('prepare.field.presenter')}
          people={people}
          value={item.presenter}
          onChange={(presenter) => void change(item.id, { presenter })}
          onNew={(name) => void changePresenterToNew(item.id, name)}
          isReadOnly={isReadOnly}
        />
      )}
    </div>
  );
}

function Times({ item, isReadOnly }: PartProps) {
  const say = useSay();
  const { focusRow } = usePreparing();
  const minutes = useMinutesText(item, 'fields');
  const readShortest = (text: string): ItemChanges | string => {
    if (text === '') return { shortest: null };
    const shortest = readMinutes(text);
    if (shortest === null) return say('prepare.minutes.wrong');
    return shortest > item.minutes ? say('prepare.shortest.wrong', { minutes: item.minutes }) : { shortest };
  };
  return (
    <div className={styles['pair']}>
      <TextField
        label={say('prepare.field.minutes')}
        value={minutes.typed}
        onChange={minutes.change}
        onLeave={() => void minutes.settle()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void minutes.settle();
          if (event.key === 'Escape') {
            minutes.restore();
            focusRow(item.id);
          }
        }}
        error={minutes.error}
        inputMode="numeric"
        isReadOnly={isReadOnly}
      />
      {item.type !== 'break' && (
        <ItemText
          item={item}
          name="shortest"
          label={say('prepare.field.shortest')}
          placeholder={String(item.minutes)}
          value={item.shortest === null ? '' : String(item.shortest)}
          read={readShortest}
          inputMode="numeric"
          isReadOnly={isReadOnly}
        />
      )}
    </div>
  );
}
