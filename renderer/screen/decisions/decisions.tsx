import { ListPlus, Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Group } from '../../../domain/group/group.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import type { DecisionRegister } from '../../../domain/view/screen/register/decision-register.ts';
import { Button } from '../../component/button.tsx';
import { Empty, Failed } from '../../component/placeholder.tsx';
import { DecisionListDialog } from '../../import/list-dialogs.tsx';
import { allDecisions, decisionFilters, decisionsKey, type DecisionChoice } from '../../register/decision-filter.ts';
import { FilterChoice } from '../../register/filter-choice.tsx';
import type { ListHandle } from '../../register/moves.ts';
import { partSize, usePartFrom } from '../../register/part-from.ts';
import { RegisterFrame } from '../../register/register-frame.tsx';
import { SaveRegister } from '../../register/save-register.tsx';
import { ScopeChoice, useScope, type ChosenScope } from '../../register/scope-choice.tsx';
import { SearchBox } from '../../register/search-box.tsx';
import { useSurroundings } from '../../state/current-group.tsx';
import { useKept } from '../../state/kept.ts';
import { useLatestView } from '../../state/latest-view.ts';
import { goQuietly } from '../../state/navigation.ts';
import { useToday } from '../../state/today.ts';
import { useSay } from '../../text/language.tsx';
import { DecisionBetween } from './decision-between.tsx';
import { DecisionDetail } from './decision-detail.tsx';
import { DecisionList } from './decision-list.tsx';

/** The register of decisions, across meetings and groups. */
export function Decisions({ decision }: { readonly decision: Id | null }) {
  const { group } = useSurroundings();
  return group && <Register group={group} chosen={decision} />;
}

function choose(decision: Id | null): void {
  goQuietly({ screen: 'decisions', decision });
}

function Register({ group, chosen }: { readonly group: Group; readonly chosen: Id | null }) {
  const say = useSay();
  const today = useToday();
  const [choice, setChoice] = useKept(decisionsKey, allDecisions);
  const scope = useScope(group, choice.scope);
  const list = useRef<ListHandle>(null);
  const detail = useRef<HTMLHeadingElement>(null);
  const [recording, setRecording] = useState<{ readonly supersedes: Id | null } | null>(null);
  const [isFromList, setFromList] = useState(false);
  const asked = { groups: scope.groups.map(({ id }) => id), today, words: choice.words, filter: choice.filter };
  const listKey = JSON.stringify(asked);
  const [from, need] = usePartFrom(listKey);
  const answer = useLatestView('decisions', { ...asked, from, count: partSize, row: chosen });
  if (answer.state === 'loading') return null;
  if (answer.state === 'failed') return <Failed failure={answer.failure} />;
  const part = answer.view;
  const shown = chosen ?? part.first;
  const filters = <Filters choice={choice} onChange={setChoice} scope={scope} group={group} onDown={() => list.current?.focus()} />;
  return (
    <>
      <RegisterFrame
        title={say('screen.decisions')}
        about={say('decisions.about', { scope: scope.words, count: part.thisYear })}
        actions={
          <>
            <SaveRegister of={{ register: 'decisions', ...asked }} scope={scope.words} found={say('decisions.found', { found: part.found, total: part.total })} />
            <Button icon={ListPlus} onPress={() => setFromList(true)}>
              {say('import.fromList')}
            </Button>
            <Button icon={Plus} onPress={() => setRecording({ supersedes: null })}>
              {say('decisions.between')}
            </Button>
          </>
        }
        filters={filters}
        found={part.total === 0 ? '' : say('decisions.found', { found: part.found, total: part.total })}
        isOpened={chosen !== null}
        detail={
          shown === null ? null : (
            <DecisionDetail
              key={shown}
              decision={shown}
              headRef={detail}
              onBack={() => list.current?.focus()}
              onClose={() => choose(null)}
              onEnter={() => choose(shown)}
              onReplace={() => setRecording({ supersedes: shown })}
            />
          )
        }
      >
        {part.length === 0 ? (
          <NothingHere part={part} />
        ) : (
          <DecisionList part={part} words={choice.words} selected={shown} onSelect={choose} onNeed={need} onOpen={() => detail.current?.focus()} listKey={listKey} handle={list} />
        )}
      </RegisterFrame>
      {isFromList && <DecisionListDialog group={group} onClose={() => setFromList(false)} />}
      {recording !== null && <DecisionBetween group={group} today={today} supersedes={recording.supersedes} onClose={() => setRecording(null)} onRecorded={choose} />}
    </>
  );
}

interface FiltersProps {
  readonly choice: DecisionChoice;
  readonly onChange: (change: (before: DecisionChoice) => DecisionChoice) => void;
  readonly scope: ChosenScope;
  readonly group: Group;
  readonly onDown: () => void;
}

function Filters({ choice, onChange, scope, group, onDown }: FiltersProps) {
  const say = useSay();
  const options = decisionFilters.map((value) => ({ value, text: say(`decisions.filter.${value}`) }));
  return (
    <>
      <SearchBox label={say('decisions.search')} value={choice.words} onChange={(words) => onChange((before) => ({ ...before, words }))} onDown={onDown} />
      <ScopeChoice of={scope} group={group} onChange={(next) => onChange((before) => ({ ...before, scope: next }))} />
      <FilterChoice label={say('register.state')} value={choice.filter} usual="all" options={options} onChange={(filter) => onChange((before) => ({ ...before, filter }))} />
    </>
  );
}

/** Nothing was found, or there is nothing yet: then what the register is for. */
function NothingHere({ part }: { readonly part: DecisionRegister }) {
  const say = useSay();
  if (part.total > 0) return <Empty title={say('register.nothing.title')} text={say('register.nothing.text')} />;
  return <Empty title={say('decisions.empty.title')} text={say('decisions.empty.text')} />;
}
