import { describe, expect, it } from 'vitest';
import { shownToRoom } from '../../../../domain/view/screen/shown-item.ts';

describe('an item as the room sees it', () => {
  it('keeps the words of a confidential item, also its outcome', () => {
    const shown = shownToRoom({ title: 'Personalärende', outcome: 'Uppsägning eller omplacering?', confidential: true }, 'sv');
    expect(shown).toEqual({ isHidden: true, title: 'Sluten punkt', outcome: '' });
  });

  it('shows an open one as it is', () => {
    expect(shownToRoom({ title: 'Budget', outcome: 'Ram?', confidential: false }, 'en')).toEqual({ isHidden: false, title: 'Budget', outcome: 'Ram?' });
  });
});
