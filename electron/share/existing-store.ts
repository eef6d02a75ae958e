import { StoreError } from '../store/error.ts';
import { readWorkspace, type Workspace } from '../store/workspace.ts';

/** The organisation whose store a folder is; null where it is none yet. @throws StoreError for a store that cannot be read */
export function existingWorkspace(store: string): Workspace | null {
  try {
    return readWorkspace(store);
  } catch (error) {
    if (error instanceof StoreError && (error.code === 'no-store' || error.code === 'not-a-store')) return null;
    throw error;
  }
}
