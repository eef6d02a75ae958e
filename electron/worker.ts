import { parentPort, workerData } from 'node:worker_threads';
import { profileGround } from './app/profile-ground.ts';
import { serve } from './app/serve.ts';
import { storeGround } from './app/store-ground.ts';
import type { Purpose } from './app/thread.ts';

if (parentPort !== null) {
  const purpose = workerData as Purpose;
  if (purpose.kind === 'store') serve(parentPort, storeGround(parentPort, purpose));
  else serve(parentPort, profileGround(purpose.folder));
}
