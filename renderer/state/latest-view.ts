import { useState } from 'react';
import type { CallAnswer, CallArgument, CallName } from '../../domain/contract/contract.ts';
import { useView, type View } from './view.ts';

/** As `useView`, but while another question is asked the answer to the one before stays: a list does not vanish with each letter. */
export function useLatestView<Name extends CallName>(name: Name, argument: CallArgument<Name>): View<CallAnswer<Name>> {
  const view = useView(name, argument);
  const [kept, keep] = useState(view);
  if (view.state !== 'loading' && view !== kept) keep(view);
  return view.state === 'loading' ? kept : view;
}
