import { CalendarPlus, Download, FileSpreadsheet, FileText, Sheet } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CallArgument } from '../../domain/contract/contract.ts';
import { longDate } from '../../domain/text/dates.ts';
import { ask, failureOf, listen } from '../bridge.ts';
import { Button } from '../component/button.tsx';
import { Dialog } from '../component/dialog.tsx';
import { MenuButton } from '../component/menu.tsx';
import { useNotices } from '../component/notices.tsx';
import { useLanguage, useSay } from '../text/language.tsx';
import styles from './save-register.module.css';

const icons = { xlsx: FileSpreadsheet, csv: Sheet, pdf: FileText, html: FileText, ics: CalendarPlus } as const;
const lists = ['xlsx', 'csv', 'pdf', 'html'] as const;
/** Actions have days. */
const formatsOf = { decisions: lists, actions: [...lists, 'ics'] } as const;
type Format = (typeof formatsOf)['actions'][number];

/** Milliseconds that saving may take before it is worth telling how far it has come. */
const patience = 400;

export interface SaveRegisterProps {
  /** The register as it is narrowed on the screen. */
  readonly of: CallArgument<'saveRegister'>['of'];
  /** Which groups, in words. */
  readonly scope: string;
  /** How many were found, in words. */
  readonly found: string;
}

/** Saves what a register shows as a file. What takes its time says how far it has come, and can be stopped. */
export function SaveRegister({ of, scope, found }: SaveRegisterProps) {
  const say = useSay();
  const language = useLanguage();
  const { tell, tellFailure } = useNotices();
  const [isSaving, setSaving] = useState(false);
  const about = say('register.save.about', { scope, found, date: longDate(language, of.today) });
  const save = async (format: Format): Promise<void> => {
    setSaving(true);
    try {
      const { path } = await ask('saveRegister', { of, language, format, about });
      if (path !== null) tell(say('paper.savedAs', { path }));
    } catch (error) {
      tellFailure(failureOf(error));
    } finally {
      setSaving(false);
    }
  };
  return (
    <>
      <MenuButton icon={Download} choices={formatsOf[of.register].map((name) => ({ name, text: say(`register.save.${name}`), icon: icons[name] }))} onChoose={(format: Format) => void save(format)}>
        {say('register.save')}
      </MenuButton>
      {isSaving && <Progress />}
    </>
  );
}

/** How far the saving has come. It says nothing while the person chooses a file, nor when everything is done at once. */
function Progress() {
  const say = useSay();
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number; readonly since: number } | null>(null);
  const [isLate, setLate] = useState(false);
  useEffect(() => listen('savingRegister', ({ done, total }) => setProgress((before) => ({ done, total, since: before?.since ?? Date.now() }))), []);
  const hasBegun = progress !== null;
  useEffect(() => {
    if (!hasBegun) return;
    const timer = window.setTimeout(() => setLate(true), patience);
    return () => window.clearTimeout(timer);
  }, [hasBegun]);
  const stop = (): void => void ask('stopSaving', {});
  if (progress === null || !isLate) return null;
  return (
    <Dialog title={say('register.saving')} isOpen onClose={stop} width="narrow" actions={<Button onPress={stop}>{say('dialog.cancel')}</Button>}>
      <label className={styles['progress']}>
        {say('register.saving.progress', { done: progress.done, total: progress.total })}
        <progress value={progress.done} max={progress.total} />
      </label>
    </Dialog>
  );
}
