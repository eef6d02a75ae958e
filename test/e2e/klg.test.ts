import { it } from 'vitest';
import { startApp } from './fixture/app.ts';
import { keyboard, mouse } from './klg/hand.ts';
import { expectThePdf, expectTheMeasures } from './klg/outcome.ts';
import { playTheMeeting, seedTheGroup } from './klg/play.ts';

it.each([
  ['Swedish, with the mouse', 'sv', mouse],
  ['English, by keyboard alone', 'en', keyboard],
] as const)('all of KLG 2026:17 is played through the window in %s, from planning to PDF', async (_name, language, handOf) => {
  const app = await startApp({ at: '2026-11-24T07:00:00Z', seed: seedTheGroup, settings: { language, person: 'p2' } });
  await app.page.setViewportSize({ width: 1280, height: 720 });
  const hand = handOf(app.page, language);
  await playTheMeeting(app, hand);
  await expectTheMeasures(hand);
  await expectThePdf(app, hand);
}, 400_000);
