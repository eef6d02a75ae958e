import { parentPort, workerData } from 'node:worker_threads';
import { learnBoth } from '../domain/text/both.ts';
import { careGround } from './app/care-ground.ts';
import { exportGround } from './app/export-ground.ts';
import { profileGround } from './app/profile-ground.ts';
import { readingGround } from './app/reading-ground.ts';
import { serve } from './app/serve.ts';
import { sharingGround } from './app/sharing-ground.ts';
import { storeGround } from './app/store-ground.ts';
import type { Purpose } from './app/thread.ts';

learnBoth();

if (parentPort !== null) {
  const purpose = workerData as Purpose;
  switch (purpose.kind) {
    case 'store':
      serve(parentPort, storeGround(parentPort, purpose));
      break;
    case 'sharing':
      serve(parentPort, sharingGround(parentPort, purpose.store));
      break;
    case 'profile':
      serve(parentPort, profileGround(purpose.folder));
      break;
    case 'care':
      serve(parentPort, careGround());
      break;
    case 'export':
      serve(parentPort, exportGround());
      break;
    case 'reading':
      serve(parentPort, readingGround());
      break;
  }
}
