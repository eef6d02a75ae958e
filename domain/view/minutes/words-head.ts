import type { Block } from './blocks.ts';
import type { AttendanceRemark, MinutesDocument } from './document.ts';
import { paragraph, sentence, type Voice } from './voice.ts';

/** The head of the document: whose it is, when, where, who. */
export function headBlocks(document: MinutesDocument, voice: Voice): readonly Block[] {
  return [
    { kind: 'title', owner: ownerOf(document, voice), text: titleOf(document, voice), state: stateOf(document, voice) },
    { kind: 'facts', rows: facts(document, voice).filter(({ value }) => value !== '') },
    ...document.attendance.remarks.flatMap((remark) => paragraph('quiet', remarkOf(remark, voice))),
  ];
}

/** Whose document it is. */
export function ownerOf({ organisation, group }: MinutesDocument, { say }: Voice): string {
  return organisation === '' ? group.name : say('document.owner', { organisation, group: group.name });
}

/** How far the document has come; until it is settled it says that its numbers are not. */
export function stateOf({ state, items, loose }: MinutesDocument, { say }: Voice): string {
  const numbered = [...items, loose].some(({ decisions }) => decisions.length > 0);
  const words = say(`document.state.${state}`);
  return numbered && state !== 'finalised' ? say('document.provisional', { state: words }) : words;
}

/** What the document is called, with its number once it has one. */
export function titleOf({ word, group, number, date }: MinutesDocument, voice: Voice): string {
  const name = voice.say(`document.word.${word}`);
  return number === null
    ? voice.say('document.titleWithoutNumber', { word: name, group: group.shortName, date: voice.date(date) })
    : voice.say('document.title', { word: name, group: group.shortName, number });
}

function facts(document: MinutesDocument, voice: Voice): readonly { readonly label: string; readonly value: string }[] {
  const { attendance } = document;
  const present = attendance.present.map((name) => {
    if (name === attendance.chair) return voice.say('fact.chair', { name });
    return name === attendance.secretary ? voice.say('fact.secretary', { name }) : name;
  });
  return [
    ...times(document, voice).map((value) => ({ label: voice.say('fact.time'), value })),
    { label: voice.say('fact.place'), value: document.place },
    { label: voice.say('fact.present'), value: voice.list(present) },
    { label: voice.say('fact.absent'), value: voice.list(attendance.absent) },
  ];
}

function times({ sittings, planned }: MinutesDocument, { say, date, clock }: Voice): readonly string[] {
  if (sittings.length === 0) {
    const { start, end } = planned;
    return [say('fact.time.ended', { date: date(start.slice(0, 10)), from: clock(start.slice(11)), to: clock(end.slice(11)) })];
  }
  return sittings.map(({ date: day, from, to }) =>
    to === null
      ? say('fact.time.running', { date: date(day), from: clock(from) })
      : say('fact.time.ended', { date: date(day), from: clock(from), to: clock(to) }),
  );
}

/** Which item somebody had to leave for or came for belongs to the reason. A conflict of interest is named, whatever else is said of it. */
function reasonOf({ reason, item, note }: Pick<AttendanceRemark, 'reason' | 'item' | 'note'>, { say, sayIf }: Voice): string {
  const usual = item === null ? '' : sayIf(`attendance.reason.${reason ?? ''}.item`, { item });
  const named = usual === '' ? sayIf(`attendance.reason.${reason ?? ''}`) : usual;
  if (note === '') return named;
  const own = say('attendance.reason', { reason: sentence(note) });
  return reason === 'conflict-of-interest' ? `${named} ${own}` : own;
}

/** Whole sentences, one after the other: the stretch, whose place was taken, and why. */
export function remarkOf(remark: AttendanceRemark, voice: Voice): string {
  const { person, from, to, mode, substituteFor } = remark;
  const stretch = from === null ? (to === null ? 'whole' : 'to') : to === null ? 'from' : 'between';
  const times = { person, from: voice.clock(from ?? ''), to: voice.clock(to ?? '') };
  const place = substituteFor === null ? '' : voice.say('attendance.substituteFor', { person: substituteFor });
  return [voice.sayIf(`attendance.${stretch}.${mode}`, times), place, reasonOf(remark, voice)].filter((each) => each !== '').join(' ');
}
