import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOfMarkup } from '../../../domain/capture/pasted-markup.ts';

test('lists keep their signs, at every depth', () => {
  expect(linesOfMarkup('<p>Tre alternativ:</p><ul><li>Stopp nu</li><li>Stegvis<ol><li>först vuxna</li><li><p>sedan barn</p></li></ol></li></ul><p>Beslut i dag.</p>')).toBe(
    'Tre alternativ:\n– Stopp nu\n– Stegvis\n  1. först vuxna\n  2. sedan barn\nBeslut i dag.',
  );
});

test('lines that were broken in the source are one, and breaks are lines', () => {
  expect(linesOfMarkup('<div>En lång\n   rad</div>\n<div>En<br>till</div>')).toBe('En lång rad\nEn\ntill');
});

test('what nobody sees is left out, and signs are read', () => {
  expect(linesOfMarkup('<head><title>x</title><style>p { color: red }</style></head><!-- nej --><p title="a > b">Å&auml;&ouml; &amp; 5 &lt; 6&nbsp;kr &#8211; &#x2026; &okand;</p><script>alert(1)</script>')).toBe('Åäö & 5 < 6 kr – … &okand;');
});

test('whatever stands in it, it answers soon and gives words', () => {
  expect(linesOfMarkup('5 < 6 <b')).toBe('5 < 6 <b');
  const started = performance.now();
  linesOfMarkup('<a "'.repeat(20_000));
  expect(performance.now() - started).toBeLessThan(5_000);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (markup) => typeof linesOfMarkup(markup) === 'string'));
});
