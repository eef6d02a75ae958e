const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** Words as they may be stored: no control characters, no half characters, no space around them. */
export function cleaned(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(controls, '').toWellFormed().trim();
}

/** Words as one line may hold them. */
export function onOneLine(text: string): string {
  return cleaned(text).replace(/\s+/gu, ' ');
}
