import { parseSync } from 'vite';

/** A file of the tree. */
export interface SourceFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Something that breaks a rule of the house. */
export interface Finding {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/** A rule over the whole tree. */
export type Rule = (files: readonly SourceFile[]) => readonly Finding[];

/** A node of a syntax tree, as ESTree has it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [field: string]: unknown;
}

export function isCode({ path }: SourceFile): boolean {
  return /\.(?:ts|tsx|mjs)$/u.test(path) && !path.endsWith('.d.ts');
}

/** Every node of a file's syntax tree, parents before children. @throws when the file cannot be parsed */
export function nodesOf({ path, text }: SourceFile): readonly SyntaxNode[] {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed.`);
  const nodes: SyntaxNode[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      nodes.push(value);
      Object.values(value).forEach(visit);
    }
  };
  visit(program);
  return nodes;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** What a file imports, static and dynamic, types too. */
export function importsOf(file: SourceFile): readonly { readonly from: string; readonly names: readonly string[]; readonly line: number }[] {
  return nodesOf(file).flatMap((node) => {
    const source = node['source'];
    const isImport = /^(?:Import(?:Declaration|Expression)|Export(?:Named|All)Declaration)$/u.test(node.type);
    if (!isImport || !isNode(source) || typeof source['value'] !== 'string') return [];
    return [{ from: source['value'], names: importedNames(node), line: lineAt(file.text, node.start) }];
  });
}

function importedNames(node: SyntaxNode): readonly string[] {
  const specifiers = Array.isArray(node['specifiers']) ? node['specifiers'].filter(isNode) : [];
  return specifiers.flatMap(({ imported }) => (isNode(imported) && typeof imported['name'] === 'string' ? [imported['name']] : []));
}
