import { newId } from './store/identity.ts';

const shown = new Map<string, string>();

/** The page of a document that is on its way to a printer or a file, by its one-time name. */
export function documentPage(name: string): string | undefined {
  return shown.get(name);
}

/** Gives a document a name of its own for as long as the work takes. */
export async function whileShown<Result>(html: string, work: (address: string) => Promise<Result>): Promise<Result> {
  const name = newId();
  shown.set(name, html);
  try {
    return await work(`app://document/${name}`);
  } finally {
    shown.delete(name);
  }
}
