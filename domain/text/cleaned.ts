/** What stands for a new line elsewhere: word processors and portable documents leave the rarer ones in what is copied. */
const newLines = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu;
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;

/** The same words without what can be neither seen nor stored: no control characters, no half characters. */
export function storable(text: string): string {
  return text.replace(newLines, '\n').replace(controls, '').toWellFormed();
}

/** What is typed or pasted into a field of one line. The spaces that somebody is typing stay. */
export function storableLine(text: string): string {
  return storable(text).replace(/\s*[\t\n]\s*/gu, ' ');
}

/** Words as they may be stored: no control characters, no half characters, no space around them. */
export function cleaned(text: string): string {
  return storable(text).trim();
}

/** Words as one line may hold them. */
export function onOneLine(text: string): string {
  return cleaned(text).replace(/\s+/gu, ' ');
}
