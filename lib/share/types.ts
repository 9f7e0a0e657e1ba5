/** The forms in which a page is cited as a file, in the order in which pages offer them. */
export const CITE_FORMATS = ['bibtex', 'ris', 'csl'] as const
export type CiteFormat = (typeof CITE_FORMATS)[number]

/** A day, month or year as known: `[2022, 7, 8]`, `[2025, 10]`, `[2025]`. */
export type CslDate = { readonly 'date-parts': readonly [readonly number[]] }

export type CslName = { readonly literal: string }

/** What citation programs know of a thing: the part of CSL-JSON 1.0 that we fill. */
export type CslItem = {
  readonly id: string
  readonly type: 'webpage' | 'document'
  readonly title: string
  readonly author?: readonly CslName[]
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly 'event-place'?: string
  readonly issued?: CslDate
  readonly accessed: CslDate
  readonly language: string
  readonly note?: string
  readonly DOI?: string
  readonly URL: string
}
