import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build } from 'vite';
import { constants, ensureBundle, root } from '../build/bundle.mjs';

/** One change to one source file of the product. */
export interface Alteration {
  /** Relative to the root. */
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly from: string;
  readonly to: string;
}

/**
 * Builds a program that differs from this one: an older one that lacks something, or one with a mistake in it. It lies beside the other bundles and is
 * made anew when any source changes.
 * @param entries paths from the root; the first is what is started
 * @returns the start file
 */
export async function alteredProgram(name: string, entries: readonly string[], alterations: readonly Alteration[]): Promise<string> {
  const [first = ''] = entries;
  const fresh = basename(dirname(await ensureBundle(first)));
  const sum = createHash('sha256').update(JSON.stringify([fresh, entries, alterations])).digest('hex').slice(0, 16);
  const folder = join(root, 'dist', `altered-${name}-${sum}`);
  const start = join(folder, `${basename(first, '.ts')}.js`);
  if (existsSync(start)) return start;
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.draft-`);
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    define: { ...(await constants()), __FOLD_VERSION__: JSON.stringify(`altered ${sum}`) },
    ssr: { noExternal: true, external: ['vitest', 'vite', 'rolldown', 'fast-check', 'electron'] },
    plugins: [{ name: 'alterations', enforce: 'pre', transform: (code: string, id: string) => altered(code, id, alterations) }],
    build: {
      ssr: true,
      outDir: draft,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [basename(entry, '.ts'), join(root, entry)])),
        output: { entryFileNames: '[name].js', chunkFileNames: 'part-[name].js' },
      },
    },
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
  return start;
}

function altered(code: string, id: string, alterations: readonly Alteration[]): string | undefined {
  const own = alterations.filter(({ file }) => id.split('?')[0] === join(root, file));
  if (own.length === 0) return undefined;
  return own.reduce((text, { file, from, to }) => {
    if (text.split(from).length !== 2) throw new Error(`${file} does not hold exactly once: ${from}`);
    return text.replace(from, () => to);
  }, code);
}
