/**
 * What would meet a requirement that is not met, as steps for people: any one of them brings it nearer or meets it. Nothing is ever
 * suggested but to say what nobody has said yet, to fill in what is empty, or to add: what a person has set is never put in question.
 */

/** What can be said of a source or of its use here where nothing is said yet. */
export const SAYABLE = [
  'stance',
  'date',
  'primary',
  'onBehalfOf',
  'group',
  'link',
  'figure',
  'withdrawal',
] as const
export type Sayable = (typeof SAYABLE)[number]

/** What kind of source can be cited besides. */
export const CITABLE = [
  'any',
  'by_party',
  'primary',
  'other_origin',
  'not_by_party',
  'not_by_claimant',
  'by_claimant',
  'figure',
  'linked',
  'withdrawal',
  'for',
  'against',
] as const
export type Citable = (typeof CITABLE)[number]

/** What can be written elsewhere in the form. */
export const WRITABLE = [
  'search',
  'search_after',
  'earlier',
  'reason',
  'one_paragraph',
  'shorten',
  'references',
  'low',
  'elements',
  'cover',
  'cite_elements',
  'another_finding',
  'later_text',
  'name',
] as const
export type Writable = (typeof WRITABLE)[number]

export type Step =
  /** Of these citations, by number: say all of this. It helps where what is said turns out so. */
  | { readonly kind: 'say'; readonly what: readonly Sayable[]; readonly citations: readonly number[] }
  /** Cite so many more of each kind; all of them are needed. */
  | { readonly kind: 'cite'; readonly what: readonly (readonly [kind: Citable, count: number])[] }
  | {
      readonly kind: 'write'
      readonly what: Writable
      /** How many words, elements or numbers it is about. */
      readonly count: number
      readonly citations: readonly number[]
      /** A partial date, for a search that has to be later. */
      readonly after: string | null
    }
