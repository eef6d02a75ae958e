import { useSay } from '../../../text/language.tsx';
import settings from '../settings.module.css';

/** A folder on a network takes its time: that something goes on is said, and nothing moves. */
export function Working({ isBusy }: { readonly isBusy: boolean }) {
  const say = useSay();
  return (
    <p className={settings['quiet']} role="status">
      {isBusy ? say('start.working') : ''}
    </p>
  );
}
