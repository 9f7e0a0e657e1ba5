import 'server-only'
import { dayOf } from '@/lib/ground/platform/clock'
import { fieldsWith, KEPT_OF_CITATION } from '../rules/citation-fields'
import { elementOf } from '../rules/element-citations'
import { methodOfJudgement } from '../rules/method-versions'
import type { RevisionView, TestAnswerView } from '../types'

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
  elements: {
    orderBy: { position: 'asc' },
    select: { name: true, covered: true, citations: true, stances: true },
  },
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

/** A row read so. */
export type RevisionRow = {
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
  readonly elements: readonly Parameters<typeof elementOf>[0][]
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
    elements,
    ...rest
  } = row
  return {
    ...rest,
    elements: elements.map(elementOf),
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
