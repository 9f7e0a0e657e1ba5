import 'server-only'
import { dayOf } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { WITHHELD } from '@/lib/platform/fold'
import { findWithheldIn } from '@/lib/snapshot/data/covered'
import type { TranslatedField, WithTranslations } from '@/lib/statement/rules/own-words'
import {
  shownTranslations,
  type TranslationRow,
  translatedWith,
  translationOf,
} from '@/lib/statement/rules/translated'
import { fieldsWith, KEPT_OF_CITATION } from '../rules/citation-fields'
import { isPublished } from '../rules/lines'
import { methodOfJudgement } from '../rules/method-versions'
import type { RevisionView, TestAnswerView } from '../types'

/** What is translated of a judgement in short: all that pages show of it that leave its rationale to another. */
export const SAID_IN_SHORT: readonly TranslatedField[] = ['in_short', 'in_short_whole']
const OF_JUDGEMENTS: readonly TranslatedField[] = [...SAID_IN_SHORT, 'rationale', 'shows']

/**
 * What readers may see of a statement's judgements: revisions that are final, were final, or are shown as provisional, oldest first.
 * Drafts, submissions not shown and what was sent back are never in it.
 *
 * @param references only those on these items
 * @param language in which their words are shown where they were translated
 * @param fields of which their translations are read
 */
export async function findPublishedRevisions(
  slug: string,
  references?: readonly string[],
  language = '',
  fields: readonly TranslatedField[] = OF_JUDGEMENTS,
): Promise<RevisionView[]> {
  return (await findEverPublished(slug, references, language, fields)).filter(isPublished)
}

/**
 * Every judgement of a statement that readers ever could see, oldest first on each line: also what was shown as provisional and taken back.
 *
 * @param references only those on these items
 * @param language in which their words are shown where they were translated
 * @param fields of which their translations are read
 */
export async function findEverPublished(
  slug: string,
  references?: readonly string[],
  language = '',
  fields: readonly TranslatedField[] = OF_JUDGEMENTS,
): Promise<RevisionView[]> {
  const ofItems = references && { reference: { in: [...references] } }
  const rows = await db().revision.findMany({
    where: {
      line: { commitment: { statement: { slug }, ...ofItems } },
      OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }],
    },
    orderBy: [{ line: { commitment: { passageNumber: 'asc' } } }, { lineId: 'asc' }, { number: 'asc' }],
    select: {
      ...revisionSelect,
      line: { select: { ...revisionSelect.line.select, ...translationsOfLine(language, fields) } },
    },
  })
  const withheld = await findWithheldIn(rows.filter(isCovered).map(({ id }) => id))
  return rows.map(({ line, ...row }) => ({
    ...viewOf(row),
    ...withheldOf(withheld.get(row.id)),
    ...saidIn(line.translations, row),
    ...shownIn(line.translations, row),
    reference: line.commitment.reference,
    party: line.party,
  }))
}

/** Whether words are withheld in what a judgement says: the database covers them in all that is read (docs/decisions/0085). */
function isCovered({
  citations,
  elements,
  searchLogs,
  ...said
}: Pick<
  RevisionRow,
  'rationale' | 'inShort' | 'inShortWhole' | 'correctionReason' | 'citations' | 'elements' | 'searchLogs'
>): boolean {
  const ofCitations = citations.flatMap(({ quote, shows, locator, figure, quoteExplained }) => [
    quote,
    shows,
    locator,
    figure,
    quoteExplained,
  ])
  const ofParts = [...elements.map(({ name }) => name), ...searchLogs.map(({ place }) => place)]
  const { rationale, inShort, inShortWhole, correctionReason } = said
  return [rationale, inShort, inShortWhole, correctionReason, ...ofCitations, ...ofParts].some((text) =>
    text?.includes(WITHHELD),
  )
}

const withheldOf = (withheld: RevisionView['withheld']) => (withheld ? { withheld } : {})

/** What is read of the translations of what judgements on a line say, with the line. */
export function translationsOfLine(language: string, fields: readonly TranslatedField[] = OF_JUDGEMENTS) {
  return { translations: shownTranslations(language, fields) }
}

/** The translations of what one judgement says, of those of its line. */
export function saidIn(
  translations: readonly TranslationRow[],
  said: Pick<RevisionView, 'inShort' | 'inShortWhole' | 'rationaleLanguage'> & {
    readonly rationale?: string
  },
): WithTranslations {
  const { inShort, inShortWhole, rationale = null, rationaleLanguage: language } = said
  const words = (text: string | null) => (text === null ? null : { text, language })
  return translatedWith(translations, {
    in_short: words(inShort),
    in_short_whole: words(inShortWhole),
    rationale: words(rationale),
  })
}

/** The translations of what its citations show, each once, of those of its line. */
function shownIn(
  translations: readonly TranslationRow[],
  { citations, rationaleLanguage: language }: Pick<RevisionView, 'citations' | 'rationaleLanguage'>,
): Pick<RevisionView, 'shows'> {
  const words = [...new Set(citations.map(({ shows }) => shows))]
  const shows = words.flatMap((text) => translationOf(translations, 'shows', { text, language }) ?? [])
  return shows.length === 0 ? {} : { shows }
}

/** What of a revision a view is made from; shared by the desk's reads. */
export const revisionSelect = {
  id: true,
  number: true,
  judgement: true,
  confidence: true,
  since: true,
  seenUpTo: true,
  rationale: true,
  rationaleLanguage: true,
  inShort: true,
  inShortWhole: true,
  laterText: true,
  succession: true,
  correctionReason: true,
  contentSha256: true,
  methodVersion: true,
  state: true,
  stateSince: true,
  submittedAt: true,
  shownAsInterimAt: true,
  finalAt: true,
  author: { select: { publicName: true, kind: true } },
  shownAsInterimBy: { select: { publicName: true } },
  line: { select: { party: true, commitment: { select: { reference: true } } } },
  citations: {
    orderBy: { number: 'asc' },
    select: fieldsWith(KEPT_OF_CITATION, () => true as const),
  },
  elements: { orderBy: { position: 'asc' }, select: { name: true, covered: true } },
  searchLogs: {
    orderBy: { position: 'asc' },
    select: { place: true, language: true, day: true, takenFromId: true },
  },
  testAnswers: {
    orderBy: { position: 'asc' },
    select: {
      found: true,
      says: true,
      citations: true,
      test: { select: { number: true, says: true, language: true, publishedAt: true } },
    },
  },
  reviews: {
    where: { decision: 'approve' },
    orderBy: { at: 'asc' },
    select: { at: true, reviewer: { select: { publicName: true } } },
  },
} as const

type RevisionRow = {
  readonly id: string
  readonly number: number
  readonly judgement: RevisionView['judgement']
  readonly confidence: RevisionView['confidence']
  readonly since: string | null
  readonly seenUpTo: string
  readonly rationale: string
  readonly rationaleLanguage: string
  readonly inShort: string | null
  readonly inShortWhole: string | null
  readonly laterText: string | null
  readonly succession: RevisionView['succession']
  readonly correctionReason: string | null
  readonly contentSha256: string
  readonly methodVersion: number | null
  readonly state: RevisionView['state']
  readonly stateSince: Date
  readonly submittedAt: Date
  readonly shownAsInterimAt: Date | null
  readonly finalAt: Date | null
  readonly author: { readonly publicName: string; readonly kind: 'person' | 'import' }
  readonly shownAsInterimBy: { readonly publicName: string } | null
  readonly citations: RevisionView['citations']
  readonly elements: RevisionView['elements']
  readonly searchLogs: readonly {
    readonly place: string
    readonly language: string
    readonly day: Date
    readonly takenFromId: string | null
  }[]
  readonly testAnswers: readonly AnswerRow[]
  readonly reviews: readonly { readonly at: Date; readonly reviewer: { readonly publicName: string } }[]
}

type AnswerRow = Omit<TestAnswerView, 'test' | 'of'> & {
  readonly test: {
    readonly number: number | null
    readonly says: string | null
    readonly language: string
    readonly publishedAt: Date | null
  }
}

function answerOf({
  test: { number, says: words, language, publishedAt },
  ...said
}: AnswerRow): TestAnswerView {
  if (number === null || words === null || !publishedAt) throw new Error('a judgement answers no public test')
  return { ...said, test: number, of: { says: words, language, publishedAt: publishedAt.toISOString() } }
}

/** A row as a view: moments become ISO strings, days become days. */
export function viewOf(row: RevisionRow): Omit<RevisionView, 'reference' | 'party'> {
  const {
    shownAsInterimAt,
    shownAsInterimBy,
    finalAt,
    reviews,
    searchLogs,
    stateSince,
    submittedAt,
    methodVersion,
    testAnswers,
    ...rest
  } = row
  return {
    ...rest,
    stateSince: stateSince.toISOString(),
    submittedAt: submittedAt.toISOString(),
    method: methodOfJudgement(methodVersion, submittedAt.toISOString()),
    provisional: shownAsInterimAt !== null,
    shownAsInterim: shownAsInterimAt
      ? { at: shownAsInterimAt.toISOString(), by: shownAsInterimBy?.publicName ?? null }
      : null,
    finalAt: finalAt?.toISOString() ?? null,
    approvals: reviews.map((review) => ({ at: review.at.toISOString(), by: review.reviewer.publicName })),
    searchLogs: searchLogs.map(({ takenFromId, ...entry }) => ({
      ...entry,
      day: dayOf(entry.day),
      ...(takenFromId === null ? {} : { takenFrom: takenFromId }),
    })),
    testAnswers: testAnswers.map(answerOf),
  }
}
