import { changeActions } from '../action/change-several.ts';
import * as action from '../action/decide.ts';
import { reviewAction } from '../action/review.ts';
import type { GroupCommand } from '../api.ts';
import { type Context, type Decided, type GroupWorld } from '../decided.ts';
import * as decision from '../decision/decide.ts';
import { find } from '../kernel/list.ts';
import * as attendance from '../meeting/attendance/decide.ts';
import * as closing from '../meeting/closing/decide.ts';
import type { Meeting } from '../meeting/meeting.ts';
import * as planning from '../meeting/planning/decide.ts';
import * as running from '../meeting/running/decide.ts';
import * as timing from '../meeting/timing/decide.ts';
import { refusal } from '../refusal.ts';
import * as suggestion from '../suggestion/decide.ts';

type MeetingCommand = Extract<GroupCommand, { readonly meeting: string }>;

/**
 * The rules about a group: its meetings and what comes out of them.
 * @param sealing asked only when a meeting is finalised
 */
export function decideGroup(world: GroupWorld, command: GroupCommand, context: Context, sealing: closing.Sealing): Decided {
  if ('meeting' in command) {
    const meeting = find(world.state.meetings, command.meeting);
    return meeting === undefined
      ? refusal('meeting-unknown', { meeting: command.meeting })
      : decideMeeting(world, meeting, command, context, sealing);
  }
  switch (command.command) {
    case 'planMeeting':
      return planning.planMeeting(world, command);
    case 'recordDecisionBetween':
      return decision.recordDecisionBetween(world, command);
    case 'changeDecision':
      return decision.changeDecision(world, command);
    case 'followUpDecision':
      return decision.followUpDecision(world, command, context);
    case 'recordDissent':
      return decision.recordDissent(world, command);
    case 'recordLooseAction':
      return action.recordLooseAction(world, command);
    case 'changeAction':
      return action.changeAction(world, command);
    case 'changeActions':
      return changeActions(world, command);
    case 'completeAction':
      return action.completeAction(world, command, context);
    case 'reopenAction':
      return action.reopenAction(world, command);
    case 'sayNotDone':
      return action.sayNotDone(world, command, context);
    case 'dropAction':
      return action.dropAction(world, command);
    case 'commentAction':
      return action.commentAction(world, command);
    case 'suggestItem':
      return suggestion.suggestItem(world, command, context);
    case 'changeSuggestion':
      return suggestion.changeSuggestion(world, command);
    case 'withdrawSuggestion':
      return suggestion.withdrawSuggestion(world, command);
    case 'declineSuggestion':
      return suggestion.declineSuggestion(world, command, context);
  }
}

function decideMeeting(
  world: GroupWorld,
  meeting: Meeting,
  command: MeetingCommand,
  context: Context,
  sealing: closing.Sealing,
): Decided {
  if (meeting.state === 'finalised' && !afterFinalising.has(command.command)) {
    return refusal('meeting-finalised', { meeting: meeting.id });
  }
  switch (command.command) {
    case 'changeMeeting':
      return planning.changeMeeting(meeting, command);
    case 'addItem':
      return planning.addItem(meeting, command);
    case 'changeItem':
      return planning.changeItem(meeting, command);
    case 'moveItem':
      return planning.moveItem(meeting, command);
    case 'removeItem':
      return planning.removeItem(meeting, command);
    case 'editBackground':
      return planning.editBackground(meeting, command);
    case 'cancelMeeting':
      return planning.cancelMeeting(meeting, command, context);
    case 'callMeeting':
      return planning.callMeeting(meeting, command, context);
    case 'startMeeting':
      return running.startMeeting(world, meeting, command);
    case 'leaveItem':
      return running.leaveItem(meeting, command);
    case 'goToItem':
      return running.goToItem(meeting, command);
    case 'setResult':
      return running.setResult(meeting, command);
    case 'postponeRest':
      return running.postponeRest(meeting, command);
    case 'pauseMeeting':
      return running.pauseMeeting(meeting, command);
    case 'resumeMeeting':
      return running.resumeMeeting(meeting, command);
    case 'adjournMeeting':
      return running.adjournMeeting(meeting, command);
    case 'openSitting':
      return running.openSitting(meeting, command, context);
    case 'giveTime':
      return timing.giveTime(meeting, command);
    case 'replanMeeting':
      return timing.replanMeeting(meeting, command);
    case 'sayUnclear':
      return running.sayUnclear(meeting, command);
    case 'mendTime':
      return running.mendTime(meeting, command);
    case 'setMeasured':
      return running.setMeasured(meeting, command);
    case 'writeNote':
      return running.writeNote(meeting, command);
    case 'editNote':
      return running.editNote(meeting, command);
    case 'takeClock':
      return running.takeClock(meeting);
    case 'handOverClock':
      return running.handOverClock(meeting, command);
    case 'parkMatter':
      return running.parkMatter(meeting, command);
    case 'noteAbsence':
      return attendance.noteAbsence(meeting, command);
    case 'noteArrival':
      return attendance.noteArrival(meeting, command);
    case 'noteDeparture':
      return attendance.noteDeparture(meeting, command);
    case 'setAttendance':
      return attendance.setAttendance(meeting, command);
    case 'clearRoom':
      return attendance.clearRoom(meeting, command);
    case 'recallRoom':
      return attendance.recallRoom(meeting, command);
    case 'confirmAttendance':
      return attendance.confirmAttendance(meeting);
    case 'recordDecision':
      return decision.recordDecision(world, meeting, command);
    case 'reviewDecision':
      return decision.reviewDecision(world, meeting, command);
    case 'recordAction':
      return action.recordAction(world, meeting, command);
    case 'recordActionForAll':
      return action.recordActionForAll(meeting, command, context);
    case 'reviewAction':
      return reviewAction(world, meeting, command);
    case 'readBack':
      return closing.readBack(meeting);
    case 'agreeMessage':
      return closing.agreeMessage(meeting, command);
    case 'changeMessage':
      return closing.changeMessage(meeting, command);
    case 'withdrawMessage':
      return closing.withdrawMessage(meeting, command);
    case 'closePulse':
      return closing.closePulse(meeting, command);
    case 'endMeeting':
      return closing.endMeeting(meeting, command);
    case 'sendMinutes':
      return closing.sendMinutes(meeting, command, context);
    case 'approveMinutes':
      return closing.approveMinutes(meeting, command, context);
    case 'finaliseMeeting':
      return closing.finaliseMeeting(meeting, command, context, sealing);
    case 'correctMinutes':
      return closing.correctMinutes(meeting, command, context);
  }
}

/** What finalised minutes leave room for. */
const afterFinalising: ReadonlySet<MeetingCommand['command']> = new Set(['correctMinutes']);
