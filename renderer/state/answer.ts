import { useEffect, useState } from 'react';
import type { CallAnswer, CallArgument, CallName } from '../../domain/contract/contract.ts';
import { ask, failureOf } from '../bridge.ts';
import type { View } from './view.ts';

interface Answered<Name extends CallName> {
  readonly to: string;
  readonly view: View<CallAnswer<Name>>;
}

/** Asks once and not again at every change of the store: for what is dear to answer. @param attempt another number asks anew */
export function useAnswer<Name extends CallName>(name: Name, argument: CallArgument<Name>, attempt = 0): View<CallAnswer<Name>> {
  const key = `${name} ${attempt} ${JSON.stringify(argument)}`;
  const [answered, setAnswered] = useState<Answered<Name> | null>(null);
  useEffect(() => {
    let isWanted = true;
    const told = (view: View<CallAnswer<Name>>): void => void (isWanted && setAnswered({ to: key, view }));
    const [called, , ...rest] = key.split(' ');
    void ask(called as Name, JSON.parse(rest.join(' ')) as CallArgument<Name>).then(
      (answer) => told({ state: 'ready', view: answer }),
      (error: unknown) => told({ state: 'failed', failure: failureOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [key]);
  return answered?.to === key ? answered.view : { state: 'loading' };
}
