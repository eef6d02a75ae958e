import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { profileFolder } from '../../../electron/store/profile-folder.ts';
import { settingsIn } from '../../../electron/store/settings.ts';
import { folder } from '../cli/klubba.ts';

test('a new profile has the usual settings, and nothing is written until something is changed', () => {
  const profile = join(folder(), 'klubba');
  expect(settingsIn(profile).read()).toMatchObject({ language: null, theme: 'system', person: null, stores: [] });
  expect(() => readdirSync(profile)).toThrow();
});

test('what the system does not let us read is said, and nothing takes its place', () => {
  const profile = folder();
  mkdirSync(join(profile, 'settings.json'));
  expect(settingsIn(profile).canRead()).toBe(false);
  expect(settingsIn(profile).read()).toMatchObject({ language: null, stores: [] });
  expect(() => settingsIn(profile).change({ language: 'en' })).toThrow();
  expect(readdirSync(profile)).toEqual(['settings.json']);
  for (const usual of [folder(), join(folder(), 'none')]) expect(settingsIn(usual).canRead()).toBe(true);
});

test('what is changed is there for the next program, beside what another has changed', () => {
  const profile = folder();
  const [one, other] = [settingsIn(profile), settingsIn(profile)];
  one.change({ language: 'en' });
  other.change({ person: 'chair' });
  expect(settingsIn(profile).read()).toMatchObject({ language: 'en', person: 'chair' });
});

test('what a newer program has added is kept, and a value that it has changed counts as not chosen', () => {
  const profile = folder();
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ language: 'fi', sound: 'bell', theme: 'dark' }));
  settingsIn(profile).change({ person: 'chair' });
  expect(JSON.parse(readFileSync(join(profile, 'settings.json'), 'utf8'))).toMatchObject({ language: null, sound: 'bell', theme: 'dark', person: 'chair' });
});

test.each(['{"language":', '', '[]', 'null', '\u0000'])('a damaged file (%j) is put aside and never lost', (text) => {
  const profile = folder();
  writeFileSync(join(profile, 'settings.json'), text);
  expect(settingsIn(profile).read()).toMatchObject({ language: null });
  const [aside] = readdirSync(profile);
  expect(aside).toMatch(/^settings\.json\.\w{20}\.damaged$/u);
  expect(readFileSync(join(profile, aside ?? ''), 'utf8')).toBe(text);
});

test('a folder that cannot be written to is an error and not silence', () => {
  const profile = join(folder(), 'file');
  writeFileSync(profile, '');
  expect(settingsIn(profile).read()).toMatchObject({ language: null });
  expect(() => settingsIn(profile).change({ language: 'sv' })).toThrow();
});

test('a file that cannot be read keeps nobody from starting, and nothing is written in its place', () => {
  const profile = folder();
  mkdirSync(join(profile, 'settings.json'));
  expect(settingsIn(profile).read()).toMatchObject({ language: null });
  expect(() => settingsIn(profile).change({ language: 'sv' })).toThrow();
  expect(readdirSync(profile)).toEqual(['settings.json']);
});

test('the profile lies where the operating system keeps such things, or where it is told to', () => {
  expect(profileFolder({ XDG_CONFIG_HOME: '/c' }, 'linux')).toBe(join('/c', 'klubba'));
  expect(profileFolder({ APPDATA: 'C' }, 'win32')).toBe(join('C', 'Klubba'));
  expect(profileFolder({}, 'darwin')).toMatch(/Library.Application Support.Klubba$/u);
  expect(profileFolder({ KLUBBA_PROFILE: '/p' }, 'linux')).toBe('/p');
});

test('two stores never share a draft: many changes leave one whole file', () => {
  const profile = folder();
  mkdirSync(profile, { recursive: true });
  for (let index = 0; index < 20; index += 1) settingsIn(profile).change({ textSize: 80 + index });
  expect(readdirSync(profile)).toEqual(['settings.json']);
});
