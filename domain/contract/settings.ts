import { z } from 'zod';
import { localDateSchema } from '../kernel/calendar.ts';
import { idSchema } from '../kernel/identity.ts';
import { reminderChoices } from '../reminder/reminder.ts';
import { languages } from '../text/text.ts';

export const themes = ['system', 'light', 'dark', 'high-contrast'] as const;
export type Theme = (typeof themes)[number];

/** Where a window stood, in pixels of the screen. */
const windowPlaceSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), maximised: z.boolean() });
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

/** Characters. */
export const longestShown = 200;

/** What one person has chosen on one machine. What a newer program has written beside this is kept. */
export const settingsSchema = z.looseObject({
  /** Null until somebody has chosen. */
  language: z.enum(languages).nullable().catch(null),
  theme: z.enum(themes).catch('system'),
  /** Text size in percent of the usual one. */
  textSize: z.number().min(80).max(200).catch(100),
  /** Who sits here: recorded with what is done, and whose actions are shown first. */
  person: idSchema.nullable().catch(null),
  /** The group that was looked at last. */
  group: idSchema.nullable().catch(null),
  /** The stores that were opened, the latest first. */
  stores: z.array(z.string().max(4_096)).max(20).catch([]),
  /** Where the daily copy of the store goes; null when nobody has chosen. */
  dailyCopy: z.string().max(4_096).nullable().catch(null),
  /** False turns every key of one letter off (WCAG 2.1.4). */
  letterKeys: z.boolean().catch(true),
  /** A person's own keys by the name of what they do, as in the table of keys; null turns one off. */
  keys: z.record(z.string(), z.string().max(40).nullable()).catch({}),
  /** When the system is to tell of what is due. */
  reminder: z.enum(reminderChoices).catch('off'),
  /** The day on which it last did. */
  remindedOn: localDateSchema.nullable().catch(null),
  windows: z.record(z.string(), windowPlaceSchema).catch({}),
  /** What the main window showed last of the store that was opened last: the part of its address from `#` on. */
  shown: z.string().max(longestShown).catch(''),
});

export type Settings = z.infer<typeof settingsSchema>;

/** What a window may change. The rest is the machine's own. */
export const settingsChangeSchema = z
  .strictObject({
    language: z.enum(languages),
    theme: z.enum(themes),
    textSize: z.number().min(80).max(200),
    person: idSchema.nullable(),
    group: idSchema.nullable(),
    dailyCopy: z.string().max(4_096).nullable(),
    letterKeys: z.boolean(),
    reminder: z.enum(reminderChoices),
    keys: z.record(z.string().max(64), z.string().max(40).nullable()),
  })
  .partial();
