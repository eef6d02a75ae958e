// @ts-check
import { join } from 'node:path';
import { parseSync } from 'vite';
import { root } from './bundle.mjs';

/** Values that the bundler knows to be harmless by itself. */
const plain = new Set(['Literal', 'TemplateLiteral', 'ArrowFunctionExpression', 'FunctionExpression', 'Identifier']);

/**
 * Lets a window's bundle leave out what it does not use of `domain/`. The bundler must suppose that making a schema does something; but
 * everything in `domain/` is pure by the rules of the house, so whatever is not used need not be made. A window checks nothing by
 * schema: that is the machine's part.
 * @returns {import('vite').Plugin}
 */
export function pureDomain() {
  const domain = `${join(root, 'domain').replaceAll('\\', '/')}/`;
  return {
    name: 'pure-domain',
    enforce: 'pre',
    transform: {
      filter: { id: /\/domain\/.*\.ts$/u },
      handler: (code, id) => (id.startsWith(domain) ? marked(id, code) : undefined),
    },
  };
}

/** Each constant of the module becomes what a function marked as pure gives. @param {string} id @param {string} code */
function marked(id, code) {
  const { program } = parseSync(id, code);
  const values = program.body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return declaration?.type === 'VariableDeclaration' && declaration.kind === 'const' ? declaration.declarations.flatMap(({ init }) => init ?? []) : [];
  });
  let result = code;
  for (const { start, end, type } of values.filter(({ type: kind }) => !plain.has(kind)).toSorted((a, b) => b.start - a.start)) {
    if (type === 'AwaitExpression') continue;
    result = `${result.slice(0, start)}/*#__PURE__*/ (() => (${result.slice(start, end)}))()${result.slice(end)}`;
  }
  return { code: result, map: null };
}
