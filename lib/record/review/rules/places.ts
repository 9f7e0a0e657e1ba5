// What of a judgement a reviewer can ask about: one of its fields, or the quote of one of its citations.

/** The fields of a judgement, in the order of its page; each is called `review.place.<field>`. */
export const FIELDS = [
  'judgement',
  'in_short',
  'confidence',
  'since',
  'seen_up_to',
  'succession',
  'rationale',
  'elements',
  'search_logs',
] as const
export type PlaceField = (typeof FIELDS)[number]

export type Place =
  | { readonly kind: 'field'; readonly field: PlaceField }
  | { readonly kind: 'citation'; readonly number: number }

/** Reads a place as forms and the database name it (`rationale`, `citation-3`); null for what names none. */
export function readPlace(text: string): Place | null {
  const field = FIELDS.find((known) => known === text)
  if (field) return { kind: 'field', field }
  const [, digits] = /^citation-([1-9]\d{0,2})$/.exec(text) ?? []
  return digits === undefined ? null : { kind: 'citation', number: Number(digits) }
}

/** The places of a judgement that cites so many times, in the order of its page. */
export function placesOf(citations: number): string[] {
  return [...FIELDS, ...Array.from({ length: citations }, (_, index) => `citation-${index + 1}`)]
}
