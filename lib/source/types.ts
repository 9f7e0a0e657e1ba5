export type TitleBasis = 'as_shown' | 'reconstructed' | 'described'

export const SOURCE_TYPES = [
  'official',
  'parliament',
  'un',
  'ngo',
  'academic',
  'think-tank',
  'media',
] as const
export type SourceType = (typeof SOURCE_TYPES)[number]

/** A document in the shared library. `primary`, `onBehalfOf` and `independenceGroup` are set by people; null is "not yet classed". */
export type SourceView = {
  readonly id: string
  readonly number: number
  readonly url: string
  readonly title: string
  readonly titleBasis: TitleBasis
  readonly publisher: string
  readonly author: string | null
  /** A year, month or day as known, never padded; null while undated. */
  readonly date: string | null
  readonly language: string
  readonly type: SourceType
  readonly summary: string | null
  readonly core: boolean
  readonly seen: 'excerpt' | 'opened'
  readonly note: string | null
  readonly primary: boolean | null
  readonly onBehalfOf: string | null
  readonly independenceGroup: string | null
  readonly storedCopies: number
}
