import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../renderer/style/tokens.css', import.meta.url), 'utf8');

/** The colours of a theme by their names. */
function theme(name: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`:root[data-theme='${name}']`);
  const block = css.slice(css.indexOf('{', start), css.indexOf('}', start));
  return new Map([...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/gu)].map(([, key = '', value = '']) => [key, value]));
}

/** Source: WCAG 2.2, relative luminance and contrast ratio. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((place) => parseInt(colour.slice(place, place + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const grounds = ['paper', 'surface', 'sunken'] as const;
const types = ['decision', 'discussion', 'information', 'follow-up', 'improvement', 'formality'] as const;

/** What lies on what, as the style sheets have it. */
const textPairs: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) => [['ink', ground], ['ink-second', ground], ['accent', ground]] as const),
  ['accent-ink', 'accent'],
  ['ink', 'accent-soft'],
  ['ink-second', 'accent-soft'],
  ['accent', 'accent-soft'],
  ...(['good', 'warn', 'over'] as const).flatMap((tone) => [[tone, `${tone}-soft`], [tone, 'surface'], [tone, 'paper']] as const),
  ...types.flatMap((type) => [[`type-${type}`, 'surface'], [`type-${type}`, 'paper'], [`type-${type}`, 'accent-soft']] as const),
];

/** What tells state or progress, and the borders of what can be acted on. */
const statePairs: readonly (readonly [string, string])[] = [
  ...grounds.map((ground) => ['control', ground] as const),
  ...grounds.map((ground) => ['accent', ground] as const),
  ['over', 'surface'],
];

describe.each(['light', 'dark', 'high-contrast'])('the colours of the %s theme', (name) => {
  const colours = theme(name);
  const ratio = ([above, below]: readonly [string, string]): number => contrast(colours.get(above) ?? '', colours.get(below) ?? '');

  it('are all there', () => {
    expect([...colours.keys()].toSorted()).toEqual([...theme('light').keys()].toSorted());
    expect(colours.size).toBeGreaterThan(20);
  });

  it.each(textPairs)('reach 4.5:1 for text: %s on %s', (above, below) => {
    expect(ratio([above, below])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(statePairs)('reach 3:1 for what tells state: %s on %s', (above, below) => {
    expect(ratio([above, below])).toBeGreaterThanOrEqual(3);
  });
});
