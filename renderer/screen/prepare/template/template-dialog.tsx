import { BeginFromTemplate } from './begin-from-template.tsx';
import { SaveAsTemplate } from './save-as-template.tsx';

/** What can be done with a template where an agenda is prepared. */
export type TemplateDeed = 'begin' | 'save';

export function TemplateDialog({ deed, onClose }: { readonly deed: TemplateDeed | null; readonly onClose: () => void }) {
  switch (deed) {
    case 'begin':
      return <BeginFromTemplate onClose={onClose} />;
    case 'save':
      return <SaveAsTemplate onClose={onClose} />;
    case null:
      return null;
  }
}
