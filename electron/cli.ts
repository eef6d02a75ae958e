import { learnBoth } from '../domain/text/both.ts';
import { crashed } from './cli/answer.ts';
import { runCommandLine } from './cli/run.ts';

learnBoth();

/** Whoever reads the answers may go away; then there is nobody left to say anything to. */
process.stdout.on('error', () => process.exit(1));

try {
  process.exitCode = await runCommandLine(process.argv.slice(2));
} catch {
  process.exitCode = crashed();
}
