import fc from 'fast-check';
import type { z } from 'zod';
import { catalogue, type EventType } from '../../../domain/event/catalogue.ts';
import { instantSchema, isoInstantSchema, localDateSchema, localDateTimeSchema, writtenLocalDateTimeSchema, zoneSchema } from '../../../domain/kernel/calendar.ts';
import { idSchema } from '../../../domain/kernel/identity.ts';
import { filledLineSchema, filledProseSchema, lineSchema, proseSchema } from '../../../domain/kernel/words.ts';
import { start } from '../given.ts';

/** Few names, so that what is generated is about the same things. */
const id = fc.constantFrom('a', 'b', 'c', 'd', 'klg', 'm1', 'm2', 'i1', 'i2', 'chair');
const date = fc.constantFrom('2026-11-23', '2026-11-24', '2026-12-08', '2027-01-19');
const instant = fc.integer({ min: -30, max: 240 }).map((minutes) => start + minutes * 60_000);
const words = fc.constantFrom('Prognos', 'Vakanser prövas', 'Å');

const leaves = new Map<unknown, fc.Arbitrary<unknown>>([
  [idSchema, id],
  [localDateSchema, date],
  [localDateTimeSchema, date.map((day) => `${day}T08:30`)],
  [writtenLocalDateTimeSchema, date.map((day) => `${day}T08:30`)],
  [instantSchema, instant],
  [isoInstantSchema, instant.map((each) => new Date(each).toISOString())],
  [zoneSchema, fc.constantFrom('Europe/Stockholm', 'UTC')],
  [lineSchema, words],
  [filledLineSchema, words],
  [proseSchema, words],
  [filledProseSchema, words],
]);

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly options?: readonly z.ZodType[];
}

/** Values of a schema of the contract or the catalogue: made from the schema itself, so that a new field is never forgotten. */
export function valueOf(schema: z.ZodType): fc.Arbitrary<unknown> {
  const leaf = leaves.get(schema);
  if (leaf !== undefined) return leaf;
  const { type, shape = {}, element, innerType, entries = {}, values = [], options = [] } = schema.def as Definition;
  switch (type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, valueOf(field)])),
        { requiredKeys: Object.keys(shape).filter((key) => shape[key]?.safeParse(undefined).success === false) },
      );
    case 'array':
      return arrayOf(schema, element);
    case 'nullable':
      return fc.option(valueOf(innerType ?? schema), { nil: null });
    case 'optional':
    case 'default':
      return valueOf(innerType ?? schema);
    case 'enum':
      return fc.constantFrom(...Object.values(entries));
    case 'union':
      return fc.oneof(...options.map(valueOf));
    case 'literal':
      return fc.constantFrom(...values);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: 0, max: 60 }).filter((each) => schema.safeParse(each).success);
    case 'unknown':
      return fc.constant(null);
    case 'undefined':
      return fc.constant(undefined);
    case 'string':
      return fc.constantFrom('Prognos', '2026:5', 'f'.repeat(64), 'https://exempel.se/a', '').filter((each) => schema.safeParse(each).success);
    default:
      throw new Error(`There is no generator for ${type}.`);
  }
}

/** Arrays of a fixed length keep it. */
function arrayOf(schema: z.ZodType, element: z.ZodType | undefined): fc.Arbitrary<unknown> {
  const each = valueOf(element ?? schema);
  const short = fc.array(each, { maxLength: 3 });
  return fc.oneof(short, fc.array(each, { minLength: 5, maxLength: 5 })).filter((value) => schema.safeParse(value).success);
}

/** Any event of the catalogue, whatever came before it. */
export const anyEvent: fc.Arbitrary<{ readonly type: string; readonly data: unknown }> = fc.oneof(
  ...(Object.keys(catalogue) as EventType[]).map((type) => valueOf(catalogue[type]).map((data) => ({ type, data }))),
);
