/** What a measured page has, once `benchInPage` has run in it. */
export interface BenchInPage {
  /** When something to use was first painted, milliseconds since 1970; undefined until then. */
  readonly usableAt: number | undefined;
  /** Milliseconds from the latest key to the frame that shows another text in what fits the selector than there is now. */
  readonly painted: (selector: string) => Promise<number>;
}

/** Runs in every page before its own scripts. Sent as text, so it must stand alone. @param place see `MeasureWish` */
export function benchInPage(place: string): void {
  if (place !== '' && /^(?:app|https):/u.test(location.protocol)) history.replaceState(null, '', `#${place}`);
  const page = globalThis as unknown as { klubbaBench?: { -readonly [Name in keyof BenchInPage]: BenchInPage[Name] } };
  const afterPaint = (work: () => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', work);
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  };
  let key = 0;
  addEventListener('keydown', ({ timeStamp }) => (key = timeStamp), { capture: true });
  const shown = (selector: string): string => [...document.querySelectorAll<HTMLInputElement>(selector)].map((each) => each.value ?? each.textContent).join('\n');
  const bench: (typeof page)['klubbaBench'] = {
    usableAt: undefined,
    painted: async (selector) =>
      new Promise((resolve) => {
        const before = shown(selector);
        const look = (): void => {
          if (shown(selector) === before) return;
          watching.disconnect();
          removeEventListener('input', look);
          afterPaint(() => resolve(performance.now() - key));
        };
        const watching = new MutationObserver(look);
        watching.observe(document, { childList: true, subtree: true, characterData: true });
        addEventListener('input', look);
      }),
  };
  page.klubbaBench = bench;
  const beginning = new MutationObserver(() => {
    if ((document.querySelector('main')?.textContent ?? '').trim() === '') return;
    beginning.disconnect();
    afterPaint(() => (bench.usableAt = performance.timeOrigin + performance.now()));
  });
  beginning.observe(document, { childList: true, subtree: true, characterData: true });
}
