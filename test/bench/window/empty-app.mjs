// @ts-check
/** What the app is measured against: one window, one page, nothing in it, in the same runtime. */
import { join } from 'node:path';
import { app, BrowserWindow, protocol } from 'electron';

const page = `<!doctype html><title>Empty</title><main><h1>0</h1></main>
<script>const count = document.querySelector('h1'); addEventListener('keydown', () => { count.textContent = Number(count.textContent) + 1; });</script>`;

app.setPath('userData', join(process.env['KLUBBA_PROFILE'] ?? '', 'runtime'));
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
app.on('window-all-closed', () => app.quit());
await app.whenReady();
protocol.handle('app', () => new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }));
await new BrowserWindow({ width: 1280, height: 800 }).loadURL('app://klubba/index.html');
