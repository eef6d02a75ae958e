import type { MachineView } from '../../domain/contract/machine-calls.ts';
import type { NotificationName, Notifications } from '../../domain/contract/notifications.ts';
import type { Settings, WindowPlace } from '../../domain/contract/settings.ts';

/** What the use cases need of the system around them: dialogs, windows, other programs. */
export interface Surroundings extends Pick<MachineView, 'runtime' | 'version' | 'macOS' | 'usualStore'> {
  /** The built `worker.js`. */
  readonly workerScript: URL;
  /** See `profileFolder`. */
  readonly profile: string;
  /** Tells every window. */
  readonly tell: <Name extends NotificationName>(name: Name, news: Notifications[Name]) => void;
  readonly dialogs: Dialogs;
  readonly outside: Outside;
  readonly press: Press;
  readonly room: RoomWindow;
  readonly notifier: Notifier;
  /** Follows what the person has chosen: the menu's language, the colour of frames. */
  readonly follow: (settings: Settings) => void;
}

/** The system's own dialogs. Words come in the person's language. */
export interface Dialogs {
  /** @returns null when the person changed their mind */
  readonly chooseFolder: (wish: { readonly title: string; readonly button: string; readonly start: string | null }) => Promise<string | null>;
  /** Where a file is to go. @param ending without its dot @returns null when the person changed their mind */
  readonly chooseFile: (wish: { readonly title: string; readonly name: string; readonly ending: string; readonly kind: string }) => Promise<string | null>;
  /** Which file to open. @param ending without its dot @returns null when the person changed their mind */
  readonly findFile: (wish: { readonly title: string; readonly button: string; readonly ending: string; readonly kind: string }) => Promise<string | null>;
  /** @returns true when the person said yes */
  readonly confirm: (wish: { readonly message: string; readonly detail: string; readonly yes: string; readonly no: string }) => Promise<boolean>;
}

/** Other programs of the machine. */
export interface Outside {
  /** @returns false when no program took it */
  readonly openFile: (path: string) => Promise<boolean>;
  readonly showFile: (path: string) => void;
  readonly openAddress: (address: string) => Promise<boolean>;
  readonly copy: (text: string, html: string | undefined) => Promise<void>;
}

/** Turns a document into pages. */
export interface Press {
  readonly pdf: (html: string) => Promise<Uint8Array>;
  /** @returns false when nothing came of it */
  readonly print: (html: string) => Promise<boolean>;
}

/** The room display. */
export interface RoomWindow {
  /** @param closed is told when the display has gone, for whatever reason */
  readonly show: (meeting: string, place: WindowPlace | undefined, closed: () => void) => void;
  readonly hide: () => void;
}

/** The system's own notifications, which show over other programs and on a locked screen. */
export interface Notifier {
  /** @param chosen is told when the person clicks on it */
  readonly show: (words: { readonly title: string; readonly body: string }, chosen: () => void) => void;
}
