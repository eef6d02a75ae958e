import { homedir, platform } from 'node:os';
import { join } from 'node:path';

/**
 * Where a person's own settings lie: the operating system's folder for them, never the store, which others may share.
 * `KLUBBA_PROFILE` names another one.
 */
export function profileFolder(environment: NodeJS.ProcessEnv = process.env, system: NodeJS.Platform = platform()): string {
  const chosen = environment['KLUBBA_PROFILE'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (system === 'win32') return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Klubba');
  if (system === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Klubba');
  return join(environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'klubba');
}
