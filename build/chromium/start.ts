import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { learnBoth } from '../../domain/text/both.ts';
import { startOptions } from './options.ts';
import { say } from './say.ts';

learnBoth();

/** Gives the program our modules where it asks for `electron`, and starts it. */
async function start(main: string): Promise<void> {
  const standIn = new URL('./electron.js', import.meta.url).href;
  const resolver = `export const resolve = (name, context, next) => name === 'electron' ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(name, context);`;
  register(`data:text/javascript,${encodeURIComponent(resolver)}`);
  await import(pathToFileURL(main).href);
}

const { main, browser, headless, hasDisplay } = startOptions;
if (browser === '') {
  say('start.noBrowser');
  process.exitCode = 1;
} else if (!hasDisplay && !headless) {
  say('start.noDisplay');
  process.exitCode = 1;
} else {
  say('start.standIn');
  await start(main);
}
