import type { CallArgument } from '../../../domain/contract/contract.ts';
import type { Id } from '../../../domain/kernel/identity.ts';
import type { Block } from '../../../domain/view/minutes/blocks.ts';
import { blocksAsHtml } from '../../../domain/view/minutes/html.ts';
import { blocksAsPlainText } from '../../../domain/view/notice/plain-text.ts';
import { ask, failureOf } from '../../bridge.ts';
import { useNotices } from '../../component/notices.tsx';
import { letterAddress } from '../../letter.ts';
import { useOpenMeeting } from '../../meeting/open-meeting.tsx';
import { useLanguage, useSay } from '../../text/language.tsx';

export const exportWays = ['pdf', 'docx', 'html', 'md', 'mail', 'print', 'copy'] as const;
export type ExportWay = (typeof exportWays)[number];

export interface Exported {
  readonly blocks: readonly Block[];
  readonly confidential: boolean;
  /** Only this decision, as an excerpt. */
  readonly decision?: Id;
}

/** Lets a document out of the program, in the language and with the closed items that are on the screen. */
export function useExports({ blocks, confidential, decision }: Exported): (way: ExportWay) => Promise<void> {
  const say = useSay();
  const language = useLanguage();
  const { meeting } = useOpenMeeting();
  const { tell, tellFailure } = useNotices();
  const wanted = { meeting: meeting.id, language, confidential, ...(decision === undefined ? {} : { decision }) };
  const saved = async (format: CallArgument<'saveDocument'>['format']): Promise<string | null> => {
    const { path } = await ask('saveDocument', { ...wanted, format });
    return path === null ? null : say('paper.savedAs', { path });
  };
  const go = async (way: ExportWay): Promise<string | null> => {
    switch (way) {
      case 'print':
        await ask('printDocument', wanted);
        return null;
      case 'copy':
        await ask('copyText', { text: blocksAsPlainText(blocks), html: blocksAsHtml(blocks, language) });
        return say('paper.copied');
      case 'mail': {
        const title = blocks.find((block) => block.kind === 'title')?.text ?? '';
        const address = letterAddress(title, blocksAsPlainText(blocks));
        if (address === null) return saved('eml');
        await ask('openLink', { address });
        return null;
      }
      case 'pdf':
      case 'docx':
      case 'html':
      case 'md':
        return saved(way);
    }
  };
  return async (way) => {
    try {
      const told = await go(way);
      if (told !== null) tell(told);
    } catch (error) {
      tellFailure(failureOf(error));
    }
  };
}
