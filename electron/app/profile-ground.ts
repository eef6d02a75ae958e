import { profileCalls, profileAt, type Profile } from './profile-calls.ts';
import type { Ground } from './serve.ts';

/** What one person has on one machine: settings, unfinished text, papers on their way. */
export function profileGround(folder: string): Ground<Profile> {
  return { open: () => profileAt(folder), calls: profileCalls, close: (profile) => profile?.uploads.cancelAll() };
}
