import { z } from 'zod';
import { actionCommands } from './action/commands.ts';
import { decisionCommands } from './decision/commands.ts';
import { organisationCommands } from './group/commands.ts';
import { idSchema } from './kernel/identity.ts';
import { attendanceCommands } from './meeting/attendance/commands.ts';
import { closingCommands } from './meeting/closing/commands.ts';
import { planningCommands } from './meeting/planning/commands.ts';
import { runningCommands } from './meeting/running/commands.ts';
import { suggestionCommands } from './suggestion/commands.ts';

/** Takes back a command, or takes back the taking back. `of` names the command: the `id` of its answer. */
const journalCommands = { undo: z.strictObject({ of: idSchema }) } as const;

/**
 * Every command there is, with the shape of what it takes. Windows, the command line and imports use these and no others.
 * Names and fields change only by addition.
 */
export const commands = {
  ...journalCommands,
  ...organisationCommands,
  ...planningCommands,
  ...runningCommands,
  ...attendanceCommands,
  ...decisionCommands,
  ...actionCommands,
  ...closingCommands,
  ...suggestionCommands,
} as const;

export type CommandName = keyof typeof commands;

type Named<Names extends CommandName> = {
  [Name in Names]: { readonly command: Name } & Readonly<z.output<(typeof commands)[Name]>>;
}[Names];

/** A command whose shape has been checked. */
export type Command = Named<CommandName>;
export type OrganisationCommand = Named<keyof typeof organisationCommands>;
export type GroupCommand = Named<Exclude<CommandName, keyof typeof organisationCommands | 'undo'>>;
export type CommandOf<Name extends CommandName> = Named<Name>;

/** A command as somebody writes it down: instants as ISO 8601 text, optional fields left out. */
export type WrittenCommand = { [Name in CommandName]: { readonly command: Name } & Readonly<z.input<(typeof commands)[Name]>> }[CommandName];
