import { borders } from './rule/borders.ts';
import { names } from './rule/names.ts';
import { noWordsInScreens } from './rule/no-words-in-screens.ts';
import { productAlone } from './rule/product-alone.ts';
import { purity } from './rule/purity.ts';
import { texts } from './rule/texts.ts';
import { readTree } from './tree.ts';

/** The rules of this house that no linter knows. Prints `file:line rule: message` for each breach; exit code 1 when there is one. */
const files = readTree(process.cwd());
if (files.length === 0) throw new Error('There is nothing to check: run this in the root of the repository.');
const findings = [borders, purity, texts, noWordsInScreens, productAlone, names].flatMap((rule) => rule(files));
for (const { path, line, rule, message } of findings) console.log(`${path}:${line} ${rule}: ${message}`);
process.exitCode = findings.length === 0 ? 0 : 1;
