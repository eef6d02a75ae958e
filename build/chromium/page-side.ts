/**
 * The page's half of the stand-in: gives the preload script the two modules that it asks for, and keeps the way to the program to
 * itself. It is sent to the page as text, so it must stand alone.
 */
export function pageSide(binding: string, preload: (require: (name: string) => unknown) => void): void {
  const page = globalThis as unknown as Record<string, unknown> & { top: unknown };
  const send = page[binding] as (channel: string | null, words?: string) => Promise<string | undefined>;
  delete page[binding];
  if (page.top !== globalThis || typeof send !== 'function') return;
  const ask = async (channel: string | null, ...words: unknown[]): Promise<unknown> => {
    const answer = await send(channel, JSON.stringify(words));
    return answer === undefined ? undefined : (JSON.parse(answer) as unknown);
  };
  const listeners = new Map<string, Set<(event: object, ...words: unknown[]) => void>>();
  const receive = async (): Promise<void> => {
    for (;;) {
      const [channel, ...words] = (await ask(null)) as [string, ...unknown[]];
      for (const listener of listeners.get(channel) ?? []) listener({}, ...words);
    }
  };
  const ipcRenderer = {
    invoke: async (channel: string, ...words: unknown[]) => ask(channel, ...words),
    on: (channel: string, listener: (event: object, ...words: unknown[]) => void) => {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    off: (channel: string, listener: (event: object, ...words: unknown[]) => void) => {
      listeners.get(channel)?.delete(listener);
    },
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: object) => Object.defineProperty(page, name, { value: Object.freeze(api), enumerable: true }),
  };
  preload((name) => {
    if (name !== 'electron') throw new Error(`A preload script has no module ${name}.`);
    return { ipcRenderer, contextBridge };
  });
  receive().catch(() => {});
}
