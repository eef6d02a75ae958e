import { describe, expect, it } from 'vitest';
import { faces, firstPlace, hashOf, meetingPlace, placeOf, settingsPages, type Place } from '../../../renderer/state/place.ts';

const places: readonly Place[] = [
  { screen: 'today' },
  { screen: 'meetings' },
  meetingPlace('m1'),
  ...faces.map((face) => meetingPlace('m1', face)),
  meetingPlace('m1', 'prepare', 'i-5'),
  { screen: 'decisions', decision: null },
  { screen: 'decisions', decision: 'd_1' },
  { screen: 'actions', action: null },
  { screen: 'actions', action: 'a1' },
  ...settingsPages.map((page): Place => ({ screen: 'settings', page })),
];

describe('a place', () => {
  it.each(places.map((place) => [hashOf(place), place] as const))('is found again at %s', (hash, place) => {
    expect(placeOf(hash)).toEqual(place);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/meeting'])('is the first one at %j', (hash) => {
    expect(placeOf(hash)).toEqual(firstPlace);
  });
});
