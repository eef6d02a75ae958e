import { folded } from '../text/folded.ts';
import type { MemberRole } from './group.ts';

const roles: Readonly<Record<string, MemberRole>> = {
  ordförande: 'chair',
  ordföranden: 'chair',
  ordf: 'chair',
  chair: 'chair',
  chairperson: 'chair',
  chairman: 'chair',
  chairwoman: 'chair',
  sekreterare: 'secretary',
  sekreteraren: 'secretary',
  sekr: 'secretary',
  mötessekreterare: 'secretary',
  secretary: 'secretary',
  ledamot: 'member',
  ledamöter: 'member',
  medlem: 'member',
  medlemmar: 'member',
  deltagare: 'member',
  närvarande: 'member',
  member: 'member',
  members: 'member',
  participants: 'member',
  adjungerad: 'co-opted',
  adjungerade: 'co-opted',
  adj: 'co-opted',
  'co-opted': 'co-opted',
};

/** The role in the group that words name, in either language; null for other words. */
export function roleNamed(words: string): MemberRole | null {
  const key = folded(words.normalize('NFC')).trim().replace(/\.$/u, '');
  return Object.hasOwn(roles, key) ? (roles[key] ?? null) : null;
}
