import type { Fault } from './fault.ts';
import { bitFlip, tailGarbage, truncation } from './fault/bytes.ts';
import { diskFull } from './fault/disk-full.ts';
import { folder } from './fault/folder.ts';
import { clock, merge } from './fault/merge.ts';
import { mutation } from './fault/mutation.ts';
import { nthOperation } from './fault/nth-operation.ts';
import { nestedCrash, powerLoss } from './fault/power-loss.ts';
import { processes, sigkill } from './fault/processes.ts';
import { snapshot } from './fault/snapshot.ts';

/** The table of faults, those that take longest first. */
export const faults: readonly Fault[] = [merge, truncation, bitFlip, nthOperation, mutation, sigkill, folder, processes, powerLoss, clock, snapshot, nestedCrash, tailGarbage, diskFull];
