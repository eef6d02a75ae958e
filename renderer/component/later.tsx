import { startTransition, useEffect, useState, type ReactNode } from 'react';

/** What is drawn once that which stands around it has been: it never makes a key wait for all of it at once. */
export function Later({ children }: { readonly children: ReactNode }) {
  const [isTime, setTime] = useState(false);
  useEffect(() => startTransition(() => setTime(true)), []);
  return isTime && children;
}
