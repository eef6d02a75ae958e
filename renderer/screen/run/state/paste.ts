import { plainLines } from '../../../../domain/capture/pasted.ts';
import { linesOfMarkup } from '../../../../domain/capture/pasted-markup.ts';

/**
 * What is pasted, as plain lines: paragraphs stay paragraphs and lists stay lists. A page's own lists are read from its markup, since
 * the plain text beside it has lost their signs; a word processor writes the signs into the plain text.
 */
export function pastedText(data: DataTransfer): string {
  const markup = data.getData('text/html');
  return plainLines(/<li[\s>]/iu.test(markup) ? linesOfMarkup(markup) : data.getData('text/plain'));
}

/** Puts a text where the caret is, as if it had been typed: the field's own undo takes it back. */
export function putIn(field: HTMLTextAreaElement, text: string): void {
  // The only way that leaves the field's undo whole; where it is gone, the text is put in all the same.
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
