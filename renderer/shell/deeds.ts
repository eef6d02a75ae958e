import { themes } from '../../domain/contract/settings.ts';
import { languages } from '../../domain/text/text.ts';
import type { Range } from '../component/marked.tsx';
import { useAct } from '../keys/keys.tsx';
import { useChangeSettings } from '../state/change-settings.ts';
import { useSurroundings } from '../state/current-group.tsx';
import { useMachine } from '../state/machine.tsx';
import { go, usePlace } from '../state/navigation.ts';
import { settingsPages, type Place } from '../state/place.ts';
import { useSay, type Say } from '../text/language.tsx';

/** A line of "find or do": what it is, what it says, and what happens when it is chosen. */
export interface Deed {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly ranges: readonly Range[];
  readonly detail: string;
  readonly act: () => void;
}

interface Ways {
  readonly onHelp: () => void;
  readonly onPlan: () => void;
  readonly onSeries: () => void;
}

/** Everything that can be done from anywhere, those whose words hold what was typed. Nothing typed: the most usual ones. */
export function useDeeds(sought: string, ways: Ways): readonly Deed[] {
  const say = useSay();
  const { shell, group, choose } = useSurroundings();
  const { settings } = useMachine();
  const change = useChangeSettings();
  const place = usePlace();
  const actOf = useAct();
  const kind = say('search.kind.do');
  const deed = (id: string, text: string, act: () => void): Deed => ({ id: `do ${id}`, kind, text, ranges: [], detail: '', act });
  const all = [
    deed('plan', say('search.do.plan'), ways.onPlan),
    deed('suggestItem', say('key.suggestItem'), () => void actOf('suggestItem')),
    ...placeDeeds(say, deed),
    deed('series', say('search.do.series'), ways.onSeries),
    ...shell.groups.filter(({ id }) => id !== group?.id).map(({ id, name }) => deed(`group ${id}`, say('search.do.group', { group: name }), () => choose(id))),
    ...themes
      .filter((theme) => theme !== settings.theme)
      .map((theme) => deed(`theme ${theme}`, say(`search.do.theme.${theme}`), () => change({ theme }))),
    ...languages
      .filter((language) => language !== settings.language)
      .map((language) => deed(`language ${language}`, say(`search.do.language.${language}`), () => change({ language }))),
    ...(place.screen === 'meeting' ? [deed('history', say('search.do.history'), () => go({ screen: 'history', meeting: place.meeting, thing: null, command: null }))] : []),
    deed('openPacket', say('key.openPacket'), () => void actOf('openPacket')),
    deed('createPacket', say('key.createPacket'), () => void actOf('createPacket')),
    deed('help', say('key.help'), ways.onHelp),
  ];
  const words = sought.toLowerCase();
  return words === '' ? all.slice(0, 7) : all.filter(({ text }) => text.toLowerCase().includes(words)).map((each) => ({ ...each, ranges: rangeOf(each.text, words) }));
}

function rangeOf(text: string, words: string): readonly Range[] {
  const from = text.toLowerCase().indexOf(words);
  return from < 0 ? [] : [{ from, to: from + words.length }];
}

function placeDeeds(say: Say, deed: (id: string, text: string, act: () => void) => Deed): readonly Deed[] {
  const places: readonly (readonly [Place, string])[] = [
    [{ screen: 'today' }, say('screen.today')],
    [{ screen: 'meetings' }, say('screen.meetings')],
    [{ screen: 'decisions', decision: null }, say('screen.decisions')],
    [{ screen: 'actions', action: null }, say('screen.actions')],
    ...settingsPages.map((page) => [{ screen: 'settings', page }, say('search.settings', { page: say(`settings.${page}`) })] as const),
  ];
  return places.map(([place, screen]) => deed(screen, say('search.do.go', { screen }), () => go(place)));
}
