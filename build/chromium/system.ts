import { EventEmitter } from 'node:events';

/** What a browser does by itself already, or cannot be asked to do. */
const defaultSession = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler: (_handler: unknown): void => {},
  setPermissionCheckHandler: (_handler: unknown): void => {},
  setDevicePermissionHandler: (_handler: unknown): void => {},
  setSpellCheckerEnabled: (_enabled: boolean): void => {},
});

export const session = { defaultSession };
