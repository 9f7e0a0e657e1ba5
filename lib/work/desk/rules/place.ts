/** What a public page is about, as far as one can do something with it on the desk. */
export type Place =
  | { readonly kind: 'item'; readonly slug: string; readonly reference: string }
  | { readonly kind: 'source'; readonly slug: string; readonly sourceId: string }
  /** The text from one passage on, or another page of the statement, where it is the first. */
  | { readonly kind: 'text'; readonly slug: string; readonly passage: number }

/**
 * What the page at an address is about; null for pages of no statement.
 *
 * @param page its address, with or without a language
 * @param slugs the addresses of all statements
 */
export function placeOf(page: string, slugs: readonly string[]): Place | null {
  const [, slug = '', rest = ''] = /^(?:\/(?:fr|es|ar))?\/([^/?#]+)\/?([^?#]*)/.exec(page) ?? []
  if (!slugs.includes(slug)) return null
  const [, reference] = /^(\d+[a-z]+)(?:\/|$)/.exec(rest) ?? []
  if (reference !== undefined) return { kind: 'item', slug, reference }
  const [, sourceId] = /^sources\/(S\d{2,7})(?:\/|$)/.exec(rest) ?? []
  if (sourceId !== undefined) return { kind: 'source', slug, sourceId }
  const [, after = '0'] = /^statement\/after\/(\d{1,4})(?:\/|$)/.exec(rest) ?? []
  return { kind: 'text', slug, passage: Number(after) + 1 }
}
