import type { Instant } from '../../../domain/kernel/calendar.ts';
import { clock as wallClock, clockAt, weekdayDate } from '../../../domain/text/dates.ts';
import { countdown } from '../../../domain/text/countdown.ts';
import { shortened } from '../../../domain/text/shortened.ts';
import type { Language } from '../../../domain/text/text.ts';
import type { MeetingView } from '../../../domain/view/screen/meeting-view.ts';
import type { RoomClock, RoomItem, RoomView } from '../../../domain/view/screen/room-view.ts';
import { useLanguage, useSay, type Say } from '../../text/language.tsx';

/** What stands on the room display, in words. Empty words leave their place empty. */
export interface Staged {
  /** Top left and top right. */
  readonly lead: string;
  readonly aside: string;
  readonly title: string;
  readonly outcome: string;
  /** The time, very large, and what it is the time of. */
  readonly clock: string;
  readonly remark: string;
  /** The bar; null where there is nothing to measure against. */
  readonly bar: Pick<RoomClock, 'share' | 'cue'> | null;
  readonly next: { readonly label: string; readonly text: string } | null;
}

const bare: Staged = { lead: '', aside: '', title: '', outcome: '', clock: '', remark: '', bar: null, next: null };

/** @param zone the IANA zone in which times are said */
export function useStaged(room: RoomView, view: MeetingView, now: Instant, zone: string): Staged {
  const say = useSay();
  const language = useLanguage();
  return staged(room, { say, language, zone, now, name: say('meeting.name', { group: view.group.shortName, number: view.number }) });
}

interface Voice {
  readonly say: Say;
  readonly language: Language;
  readonly zone: string;
  readonly now: Instant;
  readonly name: string;
}

function staged(room: RoomView, voice: Voice): Staged {
  const { say, language, zone, name } = voice;
  const at = (instant: Instant): string => clockAt(language, instant, zone);
  switch (room.kind) {
    case 'ahead': {
      const [date = '', time = ''] = room.start.split('T');
      const next = nextOf(room.next, 'room.first', voice);
      return { ...bare, lead: name, title: say('room.ahead'), outcome: weekdayDate(language, date), clock: wallClock(language, time), next };
    }
    case 'item':
      return {
        ...wordsOf(room.item, say),
        aside: say('room.end', { time: at(room.end) }),
        clock: room.clock.cue === 'reached' ? say('room.over', { time: countdown(room.clock.remaining) }) : countdown(room.clock.remaining),
        remark: room.clock.cue === 'within' ? '' : say(`room.cue.${room.clock.cue}`),
        bar: room.clock,
        next: nextOf(room.next, 'room.next', voice),
      };
    case 'paused': {
      const next = nextOf(room.next, 'room.resumes', voice);
      const aside = say('room.end', { time: at(room.end) });
      return { ...bare, aside, title: say('room.paused'), outcome: say('room.since', { time: at(room.since) }), clock: countdown(voice.now - room.since), next };
    }
    case 'through':
      return { ...bare, lead: name, title: say('room.through') };
    case 'adjourned': {
      const [date = '', time = ''] = (room.resumes ?? '').split('T');
      const outcome = room.resumes === null ? '' : say('room.goesOn', { day: weekdayDate(language, date), time: wallClock(language, time) });
      return { ...bare, lead: name, title: say('room.adjourned'), outcome };
    }
    case 'over':
      return { ...bare, lead: name, title: say('room.ended'), outcome: say('room.endedAt', { time: at(room.at) }) };
  }
}

function wordsOf(item: RoomItem, say: Say): Staged {
  if (item.isClosed) return { ...bare, title: say('item.closed') };
  const type = say(`item.type.${item.type}`);
  const isNamedSo = item.title.trim().toLowerCase() === type.toLowerCase();
  const lead = item.number === null ? (isNamedSo ? '' : type) : say('room.item', { number: item.number, type });
  return { ...bare, lead, title: item.title, outcome: item.outcome };
}

function nextOf(item: RoomItem | null, label: 'room.next' | 'room.first' | 'room.resumes', { say, language }: Voice): Staged['next'] {
  if (item === null) return null;
  return { label: say(label), text: say('room.nextItem', { title: item.isClosed ? say('item.closed') : shortened(language, item.title, longestNext), minutes: item.minutes }) };
}

/** How much of a title stands in two lines beside the clock, characters: the minutes after it must not be cut off. */
const longestNext = 64;
