/** A question that cannot be answered as it was put. */
export class CallError extends Error {
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number>>;

  constructor(code: string, detail: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'CallError';
    this.code = code;
    this.detail = detail;
  }
}
