type Handler = (event: never, ...words: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => {
    if (handlers.has(channel)) throw new Error(`${channel} has a handler already.`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string): void => {
    handlers.delete(channel);
  },
};

/** @throws when nobody answers on the channel */
export async function invoke(channel: string, event: object, words: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error('Nobody answers on this channel.');
  return handler(event as never, ...words);
}
