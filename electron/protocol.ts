import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { containedFile } from './contained-file.ts';
import { documentPage } from './documents-shown.ts';
import { documentPolicy, pagePolicy } from './policy.ts';

const scheme = 'app';
const ownHost = 'klubba';
const documentHost = 'document';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must come before the runtime is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, corsEnabled: true, supportFetchAPI: false } }]);
}

/** Everything a window can load: the program's own pages, and documents on their way to a printer. @param pages the built renderer */
export function servePages(pages: string): void {
  protocol.handle(scheme, async ({ method, url }) => {
    const { host, pathname } = new URL(url);
    if (method !== 'GET') return nothing(405);
    if (host === documentHost) return document(pathname);
    return host === ownHost ? page(pages, pathname) : nothing(404);
  });
}

async function page(pages: string, pathname: string): Promise<Response> {
  const file = containedFile(pages, pathname === '/' ? '/index.html' : pathname);
  const type = file === undefined ? undefined : types[extname(file)];
  if (file === undefined || type === undefined) return nothing(404);
  return new Response(await readFile(file), { headers: headers(type, pagePolicy) });
}

function document(pathname: string): Response {
  const html = documentPage(pathname.slice(1));
  return html === undefined ? nothing(404) : new Response(html, { headers: headers('text/html; charset=utf-8', documentPolicy) });
}

function nothing(status: number): Response {
  return new Response(null, { status, headers: headers('text/plain', documentPolicy) });
}

function headers(type: string, policy: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  };
}
