type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged: (_schemes: Electron.CustomScheme[]): void => {},
  handle: (scheme: string, handler: Handler): void => {
    handlers.set(scheme, handler);
  },
};

/** @returns undefined for an address whose scheme has no handler */
export async function answerFor(address: string, method: string): Promise<Response | undefined> {
  if (!URL.canParse(address)) return undefined;
  const handler = handlers.get(new URL(address).protocol.slice(0, -1));
  return handler?.(new Request(address, { method: method === 'HEAD' ? 'HEAD' : method }));
}
