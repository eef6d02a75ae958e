import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Debian's packages that open what office programs write, and read what they print. */
const packages = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils'];

/** @returns {boolean} true when LibreOffice and poppler are here, installing them on Debian as root */
export function ensureOffice() {
  if (isThere()) return true;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  console.error('LibreOffice or poppler was not found: installing them.');
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    spawnSync('apt-get', words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  return isThere();
}

function isThere() {
  return answers('soffice', '--version') && answers('pdftotext', '-v');
}

/** @param {string} program @param {string} word */
function answers(program, word) {
  return spawnSync(program, [word], { stdio: 'ignore' }).status === 0;
}
