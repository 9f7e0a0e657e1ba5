/** Views of a statement, as pages show it. Offsets are UTF-16 code units of the base rendering; days are ISO strings. */

export type PartyView = { readonly key: string; readonly name: string; readonly representedBy: string }

export type AreaView = { readonly key: string; readonly title: string }

export type RenderingView = {
  readonly key: string
  readonly language: string
  readonly label: string | null
  readonly publisher: string
  readonly url: string
  readonly sha256: string | null
}

export type PassageView = {
  readonly number: number
  readonly start: number
  readonly end: number
  readonly text: string
}

export type ReadingWeight = 'high' | 'medium' | 'low'

/** What another rendering says at a place; a `parallel` wording is no rendering and is told apart everywhere. */
export type ReadingView = {
  readonly kind: 'rendering' | 'parallel'
  readonly publisher: string
  readonly url: string
  readonly language: string
  readonly weight: ReadingWeight
  readonly difference: string
  readonly quote: string | null
  readonly brief: string
  readonly briefIsQuote: boolean
}

export type VariantView = {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly readings: readonly ReadingView[]
}

export type StatementView = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly titleGivenBy: string | null
  readonly shortTitle: string
  readonly place: string
  readonly date: string
  readonly parties: readonly PartyView[]
  readonly areas: readonly AreaView[]
  readonly base: RenderingView & { readonly text: string }
  readonly otherRenderings: readonly RenderingView[]
  readonly passages: readonly PassageView[]
  readonly variants: readonly VariantView[]
}

export type StatementCard = {
  readonly slug: string
  readonly title: string
  readonly shortTitle: string
  readonly place: string
  readonly date: string
  readonly markedItems: number
}
