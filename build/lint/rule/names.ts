import { type Finding, isCode, type Rule } from '../source.ts';

const empty = /(?:^|[-/])(?:utils?|helpers?|managers?|misc|common|stuff|things)(?:[-./]|$)/u;

/** A file is named for the one thing that it holds. */
export const names: Rule = (files) =>
  files.filter(isCode).flatMap(({ path, text }): readonly Finding[] => {
    const found = (message: string): Finding => ({ path, line: 1, rule: 'names', message });
    if (empty.test(path)) return [found('The name says nothing of what the file holds.')];
    if (!/^[a-z0-9./-]+$/u.test(path)) return [found('Files are named in lower case with hyphens.')];
    const lines = text.split('\n').length;
    return lines > 400 ? [found(`${lines} lines are more than one thing.`)] : [];
  });
