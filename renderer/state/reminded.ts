import { useEffect } from 'react';
import { listen } from '../bridge.ts';
import { go } from './navigation.ts';

/** Whoever has clicked on the system's notification of what is due is shown it. */
export function useReminded(): void {
  useEffect(() => listen('reminded', () => go({ screen: 'today' })), []);
}
