const endings =
  'chef|direktör|strateg|ordnare|sekreterare|ledare|läggare|controller|jurist|rektor|ingenjör|ombud|råd|assistent|specialist|analytiker|ekonom|' +
  'arkitekt|utredare|utvecklare|givare|planerare|administratör|redaktör|ansvarig|intendent|kommunikatör|inspektör|koordinator|förvaltare|registrator|arkivarie|sköterska|partner|' +
  'director|manager|officer|secretary|lawyer|engineer|coordinator|strategist|analyst|adviser|advisor|accountant|architect|administrator|planner|chancellor|president|treasurer|mayor|headteacher';
const definite = '(?:en|n)?';
const deputies = String.raw`tf\.?|t\.\s?f\.|biträdande|bitr\.?|ställföreträdande|stf\.?|vice|acting|deputy|assistant|interim`;

const title = new RegExp(String.raw`^(?:(?:${deputies})\s+)?[\p{L}-]*(?:${endings})${definite}$`, 'iu');
const titleThenName = new RegExp(String.raw`^(?<title>(?:(?:${deputies})\s+)?[\p{L}-]*(?:${endings}))\s+(?<name>\p{Lu}\S*\s+\S.*)$`, 'iu');
const unit = /^\p{L}[\p{L}\s-]*(?:kontoret|kontor|förvaltningen|förvaltning|enheten|avdelningen|nämnden|bolaget|skolan|office|department|unit|services)$/iu;

/** True for what a title in either language looks like: "tf ekonomichef", "Finance Manager"'s last word. */
export function isTitle(words: string): boolean {
  return title.test(words);
}

/**
 * True for a title of several words as well, in a list of people: "Enhetschef hemtjänst", "Finance Manager", "Head of Finance". In
 * running text the same words may be the beginning of a sentence.
 */
export function isTitlePhrase(words: string): boolean {
  if (isTitle(words) || /^(?:chef för|head of|director of|chief)\s/iu.test(words)) return true;
  const each = words.split(/\s+/u);
  const [first = '', last = ''] = [each[0], each.at(-1)];
  if (isTitle(first) && each.slice(1).every((word) => /^(?!\p{Lu})/u.test(word))) return true;
  return each.length <= 4 && isTitle(last) && /^\p{Lu}/u.test(last) && each.every((word) => /^\p{Lu}/u.test(word));
}

/** True for the name of a part of an organisation. */
export function isUnit(words: string): boolean {
  return unit.test(words);
}

/** "Socialchef Anna Berg" taken apart; null when it is not a title and a name. */
export function titleAndName(words: string): { readonly title: string; readonly name: string } | null {
  const groups = titleThenName.exec(words)?.groups;
  return groups === undefined || !/^\p{Lu}/u.test(groups['name'] ?? '') ? null : { title: groups['title'] ?? '', name: groups['name'] ?? '' };
}
