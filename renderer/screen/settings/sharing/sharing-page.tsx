import { useSay } from '../../../text/language.tsx';
import settings from '../settings.module.css';
import { Devices } from './devices.tsx';
import { HowFar } from './how-far.tsx';
import { NotShared } from './not-shared.tsx';
import { Quarantine } from './quarantine.tsx';
import { SharedFolder } from './shared-folder.tsx';
import { SharingTrouble } from './sharing-trouble.tsx';
import { Stranded } from './stranded.tsx';
import { useSharing } from './use-sharing.ts';
import { WaitingFiles } from './waiting-files.tsx';

/** Delning: how far everything has come, through which folder, who has what, and what waits. */
export function SharingPage() {
  const say = useSay();
  const { view, refresh } = useSharing();
  if (view === null) return null;
  return (
    <div className={settings['form']}>
      <p className={settings['quiet']}>{say('sharing.lead')}</p>
      {view.folder === null ? (
        <NotShared onDone={refresh} />
      ) : (
        <>
          {view.trouble !== null && <SharingTrouble trouble={view.trouble} onDone={refresh} />}
          <HowFar view={view} />
          <SharedFolder folder={view.folder} carriedAt={view.carriedAt} onDone={refresh} />
          <Devices view={view} />
          <WaitingFiles view={view} />
        </>
      )}
      <Quarantine view={view} />
      <Stranded />
    </div>
  );
}
