import type { MachineView } from '../../domain/contract/machine-calls.ts';
import type { NotificationName, Notifications } from '../../domain/contract/notifications.ts';

/** What the use cases need of the system around them: dialogs, windows, other programs. */
export interface Surroundings extends Pick<MachineView, 'runtime' | 'version' | 'macOS' | 'usualStore'> {
  /** The built `worker.js`. */
  readonly workerScript: URL;
  /** See `profileFolder`. */
  readonly profile: string;
  /** Tells every window. */
  readonly tell: <Name extends NotificationName>(name: Name, news: Notifications[Name]) => void;
}
