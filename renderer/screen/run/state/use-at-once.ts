import { useState } from 'react';

/** How long after the answer what was chosen is still shown, if the record does not come back. Milliseconds. */
const patience = 500;

/** A choice that shows at once what was chosen, while it is on its way to the record and back; what is refused goes back. */
export function useAtOnce<Value extends string>(recorded: Value): readonly [Value, (chosen: Value, work: Promise<unknown>) => void] {
  const [ahead, setAhead] = useState<{ readonly chosen: Value; readonly over: Value } | null>(null);
  const choose = (chosen: Value, work: Promise<unknown>): void => {
    const mine = { chosen, over: recorded };
    const settle = (): void => setAhead((now) => (now === mine ? null : now));
    setAhead(mine);
    work.then(() => window.setTimeout(settle, patience), settle);
  };
  return [ahead !== null && ahead.over === recorded ? ahead.chosen : recorded, choose];
}
