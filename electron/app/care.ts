import type { CareCalls } from './care-calls.ts';
import { startCareThread } from './thread.ts';

/** One piece of work on a store as a whole, in a thread that ends with it. @throws CallError for what people can do something about */
export async function cared<Name extends keyof CareCalls>(script: URL, name: Name, argument: Parameters<CareCalls[Name]>[1]): Promise<ReturnType<CareCalls[Name]>> {
  const thread = startCareThread(script);
  try {
    return await thread.call(name, argument);
  } finally {
    await thread.close();
  }
}
