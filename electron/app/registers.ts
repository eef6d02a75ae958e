import type { CheckedArgument } from '../../domain/contract/contract.ts';
import { find } from '../../domain/kernel/list.ts';
import { text, type Language } from '../../domain/text/text.ts';
import { actionRegister, foundActions, type ActionRegister } from '../../domain/view/screen/register/action-register.ts';
import { actionView, type ActionView } from '../../domain/view/screen/register/action-view.ts';
import { decisionRegister, foundDecisions, type DecisionRegister } from '../../domain/view/screen/register/decision-register.ts';
import { decisionView, type DecisionView } from '../../domain/view/screen/register/decision-view.ts';
import { originOf } from '../../domain/view/screen/origin.ts';
import { actionCells, actionColumns } from '../../domain/view/table/action-table.ts';
import { decisionCells, decisionColumns } from '../../domain/view/table/decision-table.ts';
import type { Table } from '../../domain/view/table/table.ts';
import type { HeldGroup } from '../../domain/view/world.ts';
import { actionsAsCalendar } from '../export/calendar.ts';
import { CallError } from './call-error.ts';
import type { Workspace } from './workspace.ts';

export function decisionsOf(workspace: Workspace, asked: CheckedArgument<'decisions'>): DecisionRegister {
  return decisionRegister(groundOf(workspace, asked), asked, asked);
}

export function actionsOf(workspace: Workspace, asked: CheckedArgument<'actions'>): ActionRegister {
  return actionRegister(groundOf(workspace, asked), asked, asked);
}

/** Some rows of a register as a table in words. */
export interface TablePart extends Table {
  /** Rows that were found in all. */
  readonly found: number;
}

/** A part of a register as a table, so that the store is never held up for long. @param from counts rows, without headings */
export function tableOf(workspace: Workspace, { of, language, from, count }: { of: CheckedArgument<'saveRegister'>['of']; language: Language; from: number; count: number }): TablePart {
  const ground = groundOf(workspace, of);
  const { organisation } = ground;
  const title = text(language, of.register === 'actions' ? 'screen.actions' : 'screen.decisions');
  if (of.register === 'actions') {
    const { found } = foundActions(ground, of);
    const rows = found.slice(from, from + count).map((each) => actionCells(each, organisation, language));
    return { title, columns: actionColumns(language), rows, found: found.length };
  }
  const { found } = foundDecisions(ground, of);
  const rows = found.slice(from, from + count).map((each) => decisionCells(each, organisation, language));
  return { title, columns: decisionColumns(language), rows, found: found.length };
}

/** The days of the open actions that a register shows, as events for calendars. */
export function dueActions(workspace: Workspace, { of, language }: { of: CheckedArgument<'saveRegister'>['of']; language: Language }): string {
  const found = of.register === 'actions' ? foundActions(groundOf(workspace, of), of).found : [];
  const due = found.flatMap(({ id, action, held, meeting, closed }) => {
    if (action.state !== 'open' || action.due === null) return [];
    return [{ id, due: action.due, text: closed ? text(language, 'item.closed') : action.text, from: originOf(held.group, meeting, action).meetingName ?? held.group.name }];
  });
  return actionsAsCalendar(due, { workspace: workspace.id, now: Date.now() });
}

/** @throws CallError when there is no such decision */
export function openedDecision(workspace: Workspace, { decision, today }: CheckedArgument<'decision'>): DecisionView {
  const held = holding(workspace, decision);
  const view = held === undefined ? null : decisionView(held, workspace.organisation(), decision, today);
  if (view === null) throw new CallError('decision-unknown', { decision });
  return view;
}

/** @throws CallError when there is no such action */
export function openedAction(workspace: Workspace, { action, today }: CheckedArgument<'action'>): ActionView {
  const held = holding(workspace, action);
  const view = held === undefined ? null : actionView(held, workspace.organisation(), action, today);
  if (view === null) throw new CallError('action-unknown', { action });
  return view;
}

/** The groups that were asked for; one that is gone is left out. They load when they are asked for and not before. */
export function groundOf(workspace: Workspace, { groups: wanted, today }: { readonly groups: readonly string[]; readonly today: string }) {
  const organisation = workspace.organisation();
  const groups = organisation.groups.filter(({ id }) => wanted.includes(id)).map((group) => ({ group, state: workspace.group(group.id) }));
  return { organisation, groups, today };
}

function holding(workspace: Workspace, thing: string): HeldGroup | undefined {
  const id = workspace.groupHolding(thing);
  const group = find(workspace.organisation().groups, id);
  return group === undefined ? undefined : { group, state: workspace.group(group.id) };
}
