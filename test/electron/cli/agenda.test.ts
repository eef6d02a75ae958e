import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../../build/bundle.mjs';
import { folder, klubba } from './klubba.ts';

const fixture = (name: string): string => join(root, 'test/fixture/agenda/tuned', name);

describe('agenda parse', () => {
  it('prints what a Word document says as an array', () => {
    const { status, stdout, stderr } = klubba(['agenda', 'parse', fixture('43-kallelse-tabell.docx'), '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const items: unknown = JSON.parse(stdout);
    expect(items).toHaveLength(6);
    expect(items).toContainEqual({ title: 'Nytt korttidsboende', minutes: 40, presenter: 'Ahmed Noor', type: 'decision', section: null });
  });

  it('says it in words without --json', () => {
    const { stdout } = klubba(['agenda', 'parse', fixture('46-korschema.xlsx')], '', 'en');
    expect(stdout.split('\n')[2]).toBe('Rast · 10 min · Break');
  });

  it('prints an empty array where there is no agenda', () => {
    const { status, stdout } = klubba(['agenda', 'parse', fixture('26-inget-att-hamta.txt'), '--json']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '[]\n' });
  });

  it.each([[['agenda']], [['agenda', 'parse']], [['agenda', 'eat', 'x']], [['agenda', 'parse', 'x', 'y']]])('answers %j with its use', (words) => {
    expect(klubba(words).status).toBe(2);
  });

  it('refuses in one line what it cannot read', () => {
    const at = folder();
    const pdf = join(at, 'agenda.docx');
    writeFileSync(pdf, '%PDF-1.7\n');
    for (const file of [pdf, join(at, 'not-there.txt'), at]) {
      const { status, stdout, stderr } = klubba(['agenda', 'parse', file, '--json']);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    }
  });
});
