import type { WindowPlace } from '../../domain/contract/settings.ts';

/** In pixels of the screen. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** So much of a window's upper edge must be on a screen that one can take hold of it. Pixels. */
const hold = { width: 100, height: 50, above: 10 } as const;

/** Where a window opens: where it stood if that can be seen, and no larger than the largest screen; the size alone if it cannot. */
export function placedOn(screens: readonly Area[], place: WindowPlace | undefined): Partial<Area> {
  if (place === undefined) return {};
  const width = Math.min(place.width, Math.max(...screens.map((screen) => screen.width)));
  const height = Math.min(place.height, Math.max(...screens.map((screen) => screen.height)));
  const isSeen = screens.some((screen) => canBeHeld(screen, place));
  return isSeen ? { x: place.x, y: place.y, width, height } : { width, height };
}

function canBeHeld(screen: Area, { x, y, width }: WindowPlace): boolean {
  const across = x + width >= screen.x + hold.width && x <= screen.x + screen.width - hold.width;
  return across && y >= screen.y - hold.above && y <= screen.y + screen.height - hold.height;
}
