import type { LucideIcon } from 'lucide-react';

/** A sign beside words. All have one stroke width; none says anything that the words do not. */
export function Icon({ of: Sign, size = 18 }: { readonly of: LucideIcon; readonly size?: number }) {
  return <Sign size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}
