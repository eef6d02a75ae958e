import type { WebContents } from 'electron';
import type { Press } from '../app/surroundings.ts';
import { whileShown } from '../documents-shown.ts';
import { openWindow } from '../window.ts';

/** Documents are laid out in a hidden window that can ask nothing and run nothing; sizes and page numbers are in their own style. */
export const press: Press = {
  pdf: async (html) =>
    laidOut(html, async (contents) =>
      contents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true }),
    ),
  print: async (html) => laidOut(html, async (contents) => new Promise((resolve) => contents.print({ printBackground: true, pageSize: 'A4' }, resolve))),
};

async function laidOut<Result>(html: string, work: (contents: WebContents) => Promise<Result>): Promise<Result> {
  return whileShown(html, async (address) => {
    const { window, loaded } = openWindow({ address, hasBridge: false, look: { show: false, width: 900, height: 1200 } });
    try {
      await loaded;
      return await work(window.webContents);
    } finally {
      window.destroy();
    }
  });
}
