import { createHash } from 'node:crypto'
import type { NoteSource } from '@/lib/text/statement/types'
import type { NoteKind } from '../types'

/** All that a version of a note says. */
export type NoteSaid = {
  readonly language: string
  readonly body: string
  readonly kind: NoteKind
  readonly isSic: boolean
  readonly title: string | null
  readonly titles: unknown
  readonly bodies: unknown
  readonly checkedUpTo: string | null
  /** The references of further items beside which a context note stands. */
  readonly alsoOn: readonly string[]
  readonly sources: readonly (Omit<NoteSource, 'n' | 'source' | 'url'> & {
    readonly sourceId: string | null
    /** As it was written: null where it is that of the source. */
    readonly url: string | null
  })[]
}

/** Between the parts of what is hashed, and between what stands in one. */
const [PART, FIELD] = ['\u001e', '\u001f']

/**
 * SHA-256, in hexadecimal, in UTF-8, of all that a version of a note says: what a reviewer approves. Of an analyst's note that is its language and
 * its words; of the others also their kind, their sign, their title, each further language, their items and their sources. The database
 * computes the same (`note_version_sha256`).
 */
export function contentHash(said: NoteSaid): string {
  return createHash('sha256').update(wordsOf(said), 'utf8').digest('hex')
}

function wordsOf({ language, body, ...said }: NoteSaid): string {
  const words = [language, body].join(FIELD)
  if (said.kind === 'note') return words
  const { kind, isSic, title, titles, bodies, checkedUpTo, alsoOn, sources } = said
  return [
    words,
    [kind, String(isSic), title ?? '', checkedUpTo ?? ''].join(FIELD),
    byLanguage(bodies),
    byLanguage(titles),
    alsoOn.toSorted(byUnits).join(FIELD),
    sources.map(sourceWords).join(PART),
  ].join(PART)
}

function sourceWords({
  sourceId,
  url,
  quote,
  language,
  locator,
  saidBy,
  saidOn,
  figure,
}: NoteSaid['sources'][number]): string {
  return [sourceId, url, quote, language, locator, saidBy, saidOn, figure]
    .map((each) => each ?? '')
    .join(FIELD)
}

function byLanguage(said: unknown): string {
  return Object.entries(said ?? {})
    .toSorted(([a], [b]) => byUnits(a, b))
    .map(([language, text]) => [language, String(text)].join(FIELD))
    .join(FIELD)
}

function byUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
