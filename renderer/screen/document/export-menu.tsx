import { Copy, Download, FileCode, FileText, FileType, Mail, Printer } from 'lucide-react';
import { MenuButton } from '../../component/menu.tsx';
import { useSay } from '../../text/language.tsx';
import { useExports, exportWays, type Exported } from './use-exports.ts';

const icons = { pdf: FileText, docx: FileType, html: FileCode, md: FileCode, mail: Mail, print: Printer, copy: Copy } as const;

/** The ways out of the program. */
export function ExportMenu(exported: Exported) {
  const say = useSay();
  const exportAs = useExports(exported);
  return (
    <MenuButton
      icon={Download}
      choices={exportWays.map((name) => ({ name, text: say(`paper.export.${name}`), icon: icons[name] }))}
      onChoose={(way) => void exportAs(way)}
    >
      {say('paper.export')}
    </MenuButton>
  );
}
