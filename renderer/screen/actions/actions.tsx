import { ListChecks, ListPlus, Plus } from 'lucide-react';
import { useRef, useState, type ReactNode, type Ref } from 'react';
import type { Group } from '../../../domain/group/group.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import type { ActionRegister, ActionRow } from '../../../domain/view/screen/register/action-register.ts';
import { neighbourOf } from '../../../domain/view/screen/register/entries.ts';
import { Button } from '../../component/button.tsx';
import { Empty, Failed } from '../../component/placeholder.tsx';
import { ActionListDialog } from '../../import/list-dialogs.tsx';
import { actionsKey, groupActions, ownActions, type ActionChoice } from '../../register/action-filter.ts';
import type { ListHandle } from '../../register/moves.ts';
import { partSize, usePartFrom } from '../../register/part-from.ts';
import { RegisterFrame } from '../../register/register-frame.tsx';
import { SaveRegister } from '../../register/save-register.tsx';
import { useScope } from '../../register/scope-choice.tsx';
import { afterFrame } from '../../state/after-frame.ts';
import { useSurroundings } from '../../state/current-group.tsx';
import { useKept } from '../../state/kept.ts';
import { useLatestView } from '../../state/latest-view.ts';
import { useMachine } from '../../state/machine.tsx';
import { goQuietly } from '../../state/navigation.ts';
import { useRecorder } from '../../state/recorder.ts';
import { useToday } from '../../state/today.ts';
import { useSay } from '../../text/language.tsx';
import { ActionDetail } from './action-detail.tsx';
import { ActionFilters } from './action-filters.tsx';
import { ActionList } from './action-list.tsx';
import { MarkButton, Marking, useMarkAll } from './marking/marking.tsx';
import { useMarks, type Marks } from './marking/marks.ts';
import { NewAction } from './new-action.tsx';
import { ActionReview } from './review/action-review.tsx';

/** The register of actions, across meetings and groups. */
export function Actions({ action }: { readonly action: Id | null }) {
  const { group } = useSurroundings();
  return group && <Register group={group} chosen={action} />;
}

function choose(action: Id | null): void {
  goQuietly({ screen: 'actions', action });
}

/** What is asked for: whoever has said who they are begins with their own. */
function useAsked(group: Group) {
  const { person } = useMachine().settings;
  const today = useToday();
  const [choice, setChoice] = useKept<ActionChoice>(actionsKey, person === null ? groupActions : ownActions);
  const scope = useScope(group, choice.scope);
  const ownerOf = { all: null, me: person } as const;
  const owner = choice.owner === 'all' || choice.owner === 'me' ? ownerOf[choice.owner] : choice.owner.slice('person:'.length);
  const asked = { groups: scope.groups.map(({ id }) => id), today, words: choice.words, filter: choice.filter, order: choice.order, owner, person };
  return { asked, choice, setChoice, scope, today };
}

function Register({ group, chosen }: { readonly group: Group; readonly chosen: Id | null }) {
  const say = useSay();
  const { asked, choice, setChoice, scope, today } = useAsked(group);
  const { record } = useRecorder();
  const list = useRef<ListHandle>(null);
  const detail = useRef<HTMLHeadingElement>(null);
  const [isAdding, setAdding] = useState(false);
  const [isFromList, setFromList] = useState(false);
  const listKey = JSON.stringify(asked);
  const [from, need] = usePartFrom(listKey);
  const marks = useMarks(listKey);
  const { markAll, ofAll } = useMarkAll(marks, asked);
  const markButton = useRef<HTMLButtonElement>(null);
  const endMarking = (): void => {
    marks.end();
    // A dialog that is still there would take the focus back.
    afterFrame(() => markButton.current?.focus());
  };
  const [isReviewing, setReviewing] = useState(false);
  const answer = useLatestView('actions', { ...asked, from, count: partSize, row: chosen });
  if (answer.state === 'loading') return null;
  if (answer.state === 'failed') return <Failed failure={answer.failure} />;
  if (isReviewing) return <ActionReview of={{ ...asked, filter: isOpenFilter(choice.filter) ? choice.filter : 'open' }} scope={scope.words} onEnd={() => setReviewing(false)} />;
  const part = answer.view;
  const shown = chosen ?? part.first;
  /** The row may go away with it: the next one is chosen before it does. */
  const tick = ({ id, text, state }: Pick<ActionRow, 'id' | 'text' | 'state'>): void => {
    const words = { text: text ?? say('item.closed') };
    if (state !== 'open') return void record({ command: 'reopenAction', action: id }, say('actions.reopened', words));
    const next = neighbourOf(part, id);
    if (choice.filter !== 'all' && next !== null) list.current?.goTo(next.id);
    void record({ command: 'completeAction', action: id }, say('action.done.told', words));
  };
  return (
    <>
      <RegisterFrame
        title={say('screen.actions')}
        about={scope.words}
        actions={
          <HeadButtons
            marks={marks}
            markRef={markButton}
            onMark={() => list.current?.focus()}
            onFromList={() => setFromList(true)}
            onReview={() => setReviewing(true)}
            onNew={() => setAdding(true)}
            save={<SaveRegister of={{ register: 'actions', ...asked }} scope={scope.words} found={say('actions.found', { found: part.found, total: part.total })} />}
          />
        }
        filters={<ActionFilters choice={choice} onChange={setChoice} scope={scope} group={group} owners={part.owners} onDown={() => list.current?.focus()} />}
        found={part.total === 0 ? '' : say('actions.found', { found: part.found, total: part.total })}
        isOpened={chosen !== null}
        detail={
          shown === null ? null : (
            <ActionDetail
              key={shown}
              action={shown}
              headRef={detail}
              onBack={() => list.current?.focus()}
              onClose={() => choose(null)}
              onEnter={() => choose(shown)}
              onTick={tick}
            />
          )
        }
      >
        {marks.isOn && <Marking marks={marks} markAll={markAll} ofAll={ofAll} today={today} onEnd={endMarking} />}
        {part.length === 0 ? (
          <NothingHere part={part} choice={choice} />
        ) : (
          <ActionList part={part} words={choice.words} today={today} selected={shown} onSelect={choose} onNeed={need} onOpen={() => detail.current?.focus()} onTick={tick} marks={marks} onMarkAll={markAll} onMarkEnd={endMarking} listKey={listKey} handle={list} />
        )}
      </RegisterFrame>
      {isFromList && <ActionListDialog group={group} onClose={() => setFromList(false)} />}
      {isAdding && <NewAction group={group} today={today} onClose={() => setAdding(false)} onRecorded={choose} />}
    </>
  );
}

interface HeadButtonsProps {
  readonly save: ReactNode;
  readonly marks: Marks;
  readonly markRef: Ref<HTMLButtonElement>;
  readonly onMark: () => void;
  readonly onFromList: () => void;
  readonly onReview: () => void;
  readonly onNew: () => void;
}

/** What can be done with the register as a whole. */
function HeadButtons({ save, marks, markRef, onMark, onFromList, onReview, onNew }: HeadButtonsProps) {
  const say = useSay();
  return (
    <>
      {save}
      <Button icon={ListPlus} onPress={onFromList}>
        {say('import.fromList')}
      </Button>
      <MarkButton marks={marks} ref={markRef} onBegin={onMark} />
      <Button icon={ListChecks} onPress={onReview}>
        {say('actions.review')}
      </Button>
      <Button icon={Plus} onPress={onNew}>
        {say('actions.new')}
      </Button>
    </>
  );
}

/** What is closed is not gone through. */
function isOpenFilter(filter: ActionChoice['filter']): boolean {
  return filter === 'open' || filter === 'overdue' || filter === 'incomplete';
}

/** Nothing was found, or there is nothing yet: then what the register is for. */
function NothingHere({ part, choice }: { readonly part: ActionRegister; readonly choice: ActionChoice }) {
  const say = useSay();
  if (part.total === 0) return <Empty title={say('actions.empty.title')} text={say('actions.empty.text')} />;
  const isOwn = choice.owner === 'me' && choice.filter === 'open' && choice.words === '';
  return isOwn ? <Empty title={say('actions.noneOwn.title')} text={say('actions.noneOwn.text')} /> : <Empty title={say('register.nothing.title')} text={say('register.nothing.text')} />;
}
