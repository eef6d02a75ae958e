import type { Desk } from './desk.ts';
import type { RemindingGround } from './reminding.ts';

/** What reminding knows and does, by the store that is open and the system around it. */
export function remindingGround(desk: Desk): RemindingGround {
  return {
    settings: () => desk.settings,
    today: async () => (desk.directory === null ? null : (await desk.store.call('shell', undefined)).today),
    counts: async (person, today) => desk.store.call('due', { person, today }),
    keep: async (remindedOn) => desk.keepReminded(remindedOn),
    show: ({ key, values }) => {
      const { notifier, tell } = desk.surroundings;
      notifier.show({ title: desk.say('reminder.title'), body: desk.say(key, { ...values }) }, () => tell('reminded', {}));
    },
  };
}
