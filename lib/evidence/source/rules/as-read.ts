import { createHash } from 'node:crypto'
import { SAID_OF_SOURCE, type SaidOfSource, type SignedSource, type SourceAsRead } from '../types'

/** What could not be said of sources when the first judgements were signed. */
const SAID_LATER = [
  'originFor',
  'reliability',
  'credibility',
  'sameAs',
] as const satisfies readonly (keyof SaidOfSource)[]

/**
 * What a decision on a judgement signs of a source, as two hashes (SHA-256, hexadecimal): of what stands on it afterwards, as the act on it will have it, and,
 * as canonical JSON (keys in order, no spaces, UTF-8), of what else is read: the words that are accepted, by their ids, and of a source that is listed
 * what stood on it, of another what readers see for the first time.
 */
export function sourceAsRead({
  id,
  url,
  fileSha256,
  becomesPublic,
  stands,
  after,
  accepted,
  shown,
}: SignedSource): SourceAsRead {
  const rest = {
    accepted: accepted.map(({ classing }) => classing.id),
    // What readers see already is changed; what they see for the first time is all of it new.
    ...(becomesPublic
      ? {
          shown: {
            bearings: shown.bearings.map(({ reference, slug, stance }) => ({ reference, slug, stance })),
            core: shown.core,
            note: shown.note,
            seen: shown.seen,
          },
          url,
        }
      : { stands: inOrder(stands) }),
  }
  return {
    id,
    afterSha256: wordsHash(wordsOf(after, fileSha256)),
    restSha256: hashed(rest),
  }
}

/** Words of a source as its acts have them, in the order in which they are hashed. A text each, as PostgreSQL writes it; null where nothing is said. */
export type SourceWords = {
  /** From its address on, or what it is known by where it has none, to its independence group. */
  readonly described: readonly (string | null)[]
  /** Its reliability and its credibility. */
  readonly grade: readonly (string | null)[]
  /** The id of the source that it is the same document as. */
  readonly same: string | null
  /** For whom its original speaks. */
  readonly origin: string | null
}

/**
 * What an act on a source that stands so has as its hash: `source_words` of the database. One without a grade is hashed as before there were any, and so
 * is one that stands for itself, and one of whose original source nobody said for whom it speaks.
 */
export function wordsHash({ described, grade, same, origin }: SourceWords): string {
  return hashed([
    ...described,
    ...(grade.every((value) => value === null) ? [] : grade),
    ...(same === null ? [] : [same]),
    ...(origin === null ? [] : [`origin ${origin}`]),
  ])
}

function wordsOf(said: SaidOfSource, fileSha256: string | null): SourceWords {
  const { title, titleBasis, publisher, author, date, language, type, summary, primary } = said
  return {
    described: [
      said.url ?? (fileSha256 === null ? null : `sha256:${fileSha256}`),
      ...[title, titleBasis, publisher, author, date, language, type, summary],
      ...[primary === null ? null : String(primary), said.onBehalfOf, said.independenceGroup],
    ],
    grade: [said.reliability, said.credibility],
    same: said.sameAs,
    origin: said.originFor,
  }
}

/** Without the address, which no judgement changes, and without what is not said where it could not be said once. */
function inOrder(said: SaidOfSource): Readonly<Record<string, unknown>> {
  const fields = SAID_OF_SOURCE.filter(
    (field) => field !== 'url' && (said[field] !== null || !SAID_LATER.some((later) => later === field)),
  )
  return Object.fromEntries(fields.sort().map((field) => [field, said[field]]))
}

function hashed(value: object): string {
  return createHash('sha256').update(JSON.stringify(value), 'utf8').digest('hex')
}
