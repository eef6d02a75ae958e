import MailComposer from 'nodemailer/lib/mail-composer';
import { inert } from '../../domain/view/minutes/inert.ts';

export interface Letter {
  readonly subject: string;
  readonly text: string;
  /** The same with its looks. */
  readonly html: string;
}

/** A letter without a receiver as a file, which mail programs open as a draft of one's own. Source: RFC 5322; `X-Unsent` is what Outlook goes by. */
export async function asLetter({ subject, text, html }: Letter): Promise<Uint8Array> {
  const composer = new MailComposer({
    subject: inert(subject).replaceAll('\n', ' '),
    text: inert(text),
    html,
    headers: { 'X-Unsent': '1' },
    // Nothing is ever fetched for a letter, whatever its words are.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
