/** What can be wrong with a store as a whole. Each has a sentence of its own in `domain/text`. */
export type StoreErrorCode =
  | 'no-store'
  /** It was there, and is not now. */
  | 'store-gone'
  | 'not-a-store'
  | 'cannot-create'
  | 'damaged-workspace'
  | 'newer-format'
  | 'not-readable'
  | 'not-saved'
  | 'too-large'
  | 'copy-inside-store'
  | 'copy-damaged'
  | 'copy-empty'
  | 'copy-failed';

/** What the disk says, as something that people can do something about. */
export function unlessItFails<Done>(code: StoreErrorCode, work: () => Done): Done {
  try {
    return work();
  } catch (error) {
    throw error instanceof StoreError || !isOfTheDisk(error) ? error : new StoreError(code, error);
  }
}

function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** Something about the store that no rule can mend. Its message holds codes and file names, never what people wrote. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}
