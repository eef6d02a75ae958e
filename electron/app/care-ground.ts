import { careCalls } from './care-calls.ts';
import type { Ground } from './serve.ts';

export function careGround(): Ground<null> {
  return { open: () => null, calls: careCalls, close: () => {} };
}
