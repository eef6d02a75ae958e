import { readDevice } from '../store/workspace.ts';
import { forgetSharedFolder, sharedFolder } from './membership.ts';
import { removeSeen } from './seen.ts';

/** Lets a store be shared no more on this machine. What was carried stays, here and there. @returns false when it was not shared */
export function leaveShare(store: string): boolean {
  const share = sharedFolder(store);
  if (share === null) return false;
  forgetSharedFolder(store);
  try {
    // Nobody waits any more for what this device has.
    removeSeen(share, readDevice(store) ?? '');
  } catch {
    // A folder that cannot be reached keeps what was said in it; whoever reads it learns from its time that it is old.
  }
  return true;
}
