import { isCode, lineAt, nodesOf, type Finding, type Rule, type SourceFile, type SyntaxNode } from '../source.ts';

/** What knows the machine, the moment or chance. (The compiler knows no `window` here, and a document is a thing of the field.) */
const impure = ['process', 'performance', 'crypto', 'navigator', 'globalThis', 'setTimeout', 'setInterval', 'fetch', 'localStorage'];
const impureMembers = ['Date.now', 'Math.random'];
const localeMembers = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'localeCompare'];

/** The rules of meetings read no clock, no chance and nothing of the machine: every device must come to the same state. */
export const purity: Rule = (files) => files.filter((file) => isCode(file) && file.path.startsWith('domain/')).flatMap(findingsIn);

function findingsIn(file: SourceFile): readonly Finding[] {
  return nodesOf(file).flatMap((node) => {
    const message = complaint(node);
    return message === undefined ? [] : [{ path: file.path, line: lineAt(file.text, node.start), rule: 'purity', message }];
  });
}

function complaint(node: SyntaxNode): string | undefined {
  if (node.type === 'MemberExpression') return complaintOfMember(node);
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'Date' && lengthOf(node['arguments']) === 0) return 'new Date() reads the clock.';
  if (node.type === 'CallExpression' && nameOf(node['callee']) === 'Date') return 'Date() reads the clock.';
  return undefined;
}

function complaintOfMember(node: SyntaxNode): string | undefined {
  const [object, property] = [nameOf(node['object']), nameOf(node['property'])];
  const member = `${object ?? ''}.${property ?? ''}`;
  if (impureMembers.includes(member)) return `${member} is not pure.`;
  if (object !== undefined && impure.includes(object) && node['computed'] !== true) return `${object} belongs to the machine.`;
  return property !== undefined && localeMembers.includes(property) ? `${property} depends on the machine's language.` : undefined;
}

function nameOf(node: unknown): string | undefined {
  const { type, name } = (node ?? {}) as { type?: unknown; name?: unknown };
  return type === 'Identifier' && typeof name === 'string' ? name : undefined;
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
