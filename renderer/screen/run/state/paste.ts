import { plainLines } from '../../../../domain/capture/pasted.ts';

/**
 * What is pasted, as plain lines: paragraphs stay paragraphs and lists stay lists. A page's own lists are read from its markup, since
 * the plain text beside it has lost their signs; a word processor writes the signs into the plain text.
 */
export function pastedText(data: DataTransfer): string {
  const html = data.getData('text/html');
  const fromMarkup = /<li[\s>]/iu.test(html) ? linesOf(html) : null;
  return plainLines(fromMarkup ?? data.getData('text/plain'));
}

const blocks = 'address, blockquote, dd, div, dt, h1, h2, h3, h4, h5, h6, li, p, pre, tr';

/** The text of a page's markup, which is read and never run. */
function linesOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const each of page.querySelectorAll('script, style, head, template')) each.remove();
  for (const item of page.querySelectorAll('li')) {
    const depth = depthOf(item);
    const isNumbered = item.parentElement?.tagName === 'OL';
    const place = [...(item.parentElement?.children ?? [])].filter(({ tagName }) => tagName === 'LI').indexOf(item) + 1;
    item.prepend(`${'  '.repeat(depth)}${isNumbered ? `${place}. ` : '– '}`);
  }
  for (const text of textsIn(page)) text.data = text.data.replace(/[\t\r\n]+/gu, ' ');
  for (const each of page.querySelectorAll('br')) each.replaceWith('\n');
  for (const each of page.querySelectorAll(blocks)) {
    each.before('\n');
    each.after('\n');
  }
  return (page.body.textContent ?? '').replace(/\n[ \t]*\n+/gu, '\n');
}

function depthOf(item: Element): number {
  let depth = 0;
  for (let list = item.parentElement?.closest('li'); list !== null && list !== undefined; list = list.parentElement?.closest('li')) depth += 1;
  return depth;
}

function textsIn(page: Document): readonly Text[] {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

/** Puts a text where the caret is, as if it had been typed: the field's own undo takes it back. */
export function putIn(field: HTMLTextAreaElement, text: string): void {
  // The only way that leaves the field's undo whole; where it is gone, the text is put in all the same.
  if (!document.execCommand('insertText', false, text)) {
    field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
