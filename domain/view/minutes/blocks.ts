import type { Id } from '../../kernel/identity.ts';

/** What a part was written from, so that a screen can mend it where it is read. No form of the document takes any notice of it. */
export type Origin =
  | { readonly kind: 'item'; readonly item: Id }
  | { readonly kind: 'background'; readonly item: Id }
  | { readonly kind: 'note'; readonly item: Id; readonly note: Id }
  | { readonly kind: 'decision'; readonly decision: Id }
  | { readonly kind: 'action'; readonly action: Id };

/** One part of a document in words. Every form of the document writes the same parts, each in its own way. */
export type Block =
  | { readonly kind: 'title'; readonly owner: string; readonly text: string; readonly state: string }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string; readonly aside: string; readonly from?: Origin }
  | { readonly kind: 'paragraph'; readonly tone: Tone; readonly lead: string; readonly text: string; readonly from?: Origin }
  | { readonly kind: 'decision'; readonly label: string; readonly text: string; readonly details: readonly string[]; readonly from?: Origin }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'signatures'; readonly people: readonly { readonly label: string; readonly name: string }[] };

/** How a paragraph is meant: said, asked, done, by the way, or a break between items. */
export type Tone = 'said' | 'outcome' | 'action' | 'quiet' | 'break';
