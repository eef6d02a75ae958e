/** One part of a document in words. Every form of the document writes the same parts, each in its own way. */
export type Block =
  | { readonly kind: 'title'; readonly owner: string; readonly text: string; readonly state: string }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'section'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string; readonly aside: string }
  | { readonly kind: 'paragraph'; readonly tone: Tone; readonly lead: string; readonly text: string }
  | { readonly kind: 'decision'; readonly label: string; readonly text: string; readonly details: readonly string[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'signatures'; readonly people: readonly { readonly label: string; readonly name: string }[] };

/** How a paragraph is meant: said, asked, done, by the way, or a break between items. */
export type Tone = 'said' | 'outcome' | 'action' | 'quiet' | 'break';
