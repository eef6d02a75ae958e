import { rmSync } from 'node:fs';
import { verify } from '../../../electron/store/verify.ts';
import type { Ground } from './ground.ts';
import type { Machine } from './machine.ts';
import type { Schedule, Step } from './schedule.ts';

/**
 * Carries out a schedule with real stores, then brings everything to everybody.
 * @param ground where the machines come from
 * @returns what is wrong afterwards; undefined when all is well
 */
export function wrongAfter(schedule: Schedule, ground: Ground): string | undefined {
  const { folder, machines, acknowledged } = ground.machines(schedule);
  try {
    for (const step of schedule.steps) carryOut(step, machines);
    return wrongBetween(machines, acknowledged) ?? wrongAfterRestart(machines.slice(schedule.steps.length % machines.length).slice(0, 1));
  } finally {
    for (const machine of machines) machine.crash();
    rmSync(folder, { recursive: true, force: true });
  }
}

function carryOut(step: Step, machines: readonly Machine[]): void {
  const named = (number: number): Machine => {
    const machine = machines[number % machines.length];
    if (machine === undefined) throw new Error('There is no such machine.');
    return machine;
  };
  switch (step.do) {
    case 'command':
      named(step.device).act(step.what, step.thing);
      break;
    case 'deliver':
      named(step.to).receive(named(step.from).carried(step.thousandths).filter((_each, index) => index % (step.every + 1) === 0));
      break;
    case 'packet':
      named(step.to).receive(named(step.from).carried(1_000).toReversed());
      break;
    case 'restart':
      named(step.device).restart();
      break;
    case 'forget':
      named(step.device).forget();
      break;
    case 'tick':
      named(step.device).tick(step.milliseconds);
      break;
    case 'redact':
      named(step.device).redact(step.thing);
      break;
  }
}

/** Everything comes to the first and from there to everybody; then all must say the same and have what was acknowledged, and nothing else. */
function wrongBetween(machines: readonly Machine[], before: readonly string[]): string | undefined {
  const [first, ...others] = machines;
  for (const from of others) first?.receive(from.carried(1_000));
  for (const to of others) to.receive(first?.carried(1_000) ?? []);
  const hashes = new Set(machines.map((machine) => machine.says()));
  if (hashes.size > 1) return `${hashes.size} states on ${machines.length} machines`;
  const all = new Set([...before, ...machines.flatMap(({ acknowledged }) => acknowledged)]);
  for (const machine of machines) {
    const there = machine.commands();
    const lost = [...all].filter((id) => !there.has(id));
    if (lost.length > 0) return `${lost.length} commands are lost on machine ${machine.number}`;
    if (there.size > all.size) return `${there.size - all.size} commands are invented on machine ${machine.number}`;
  }
  return undefined;
}

/** A program that starts with a snapshot, and one that starts without, say what the one says that was open all the time. */
function wrongAfterRestart(machines: readonly Machine[]): string | undefined {
  for (const machine of machines) {
    const { problems } = verify(machine.store);
    if (problems.length > 0) return `${problems.length} problems on machine ${machine.number}: ${problems[0]?.kind}`;
    const before = machine.says();
    machine.restart();
    if (machine.says() !== before) return `machine ${machine.number} says something else after a restart`;
    machine.forget();
    if (machine.says() !== before) return `machine ${machine.number} says something else after a full replay`;
  }
  return undefined;
}
