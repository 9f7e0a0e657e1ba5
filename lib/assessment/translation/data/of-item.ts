import 'server-only'
import { shownOn } from '@/lib/assessment/status-update/rules/lines'
import { TEST_FIELDS } from '@/lib/evidence/item-test/rules/test-words'
import type { RowOf, Transaction } from '@/lib/ground/platform/db'
import type { TranslatedField, WordsIn } from '@/lib/text/statement/rules/own-words'
import { originalHash } from '@/lib/text/statement/rules/translated'
import type { About, Standing } from './about'
import { partiesInOrder } from './of-statement'

/** What is said of an item that stands; null where none has that reference. */
export async function findOfItem(
  client: Transaction,
  slug: string,
  reference: string,
): Promise<About | null> {
  const item = await findStandingItem(client, slug, reference)
  if (!item) return null
  const { id: commitmentId, statement, exact: text, rendering } = item
  return {
    statementId: statement.id,
    commitmentId,
    sourceId: null,
    parties: statement.parties,
    exact: { text, language: rendering.language },
    texts: standingIn(item),
  }
}

function findStandingItem(client: Transaction, slug: string, reference: string) {
  return client.commitment.findFirst({
    where: { statement: { slug }, reference, state: 'published' },
    select: itemSelect,
  })
}

type StandingItem = NonNullable<Awaited<ReturnType<typeof findStandingItem>>>

/** What readers see of an item in our words: what is said of it, then line by line. */
function standingIn({
  title,
  titleLanguage: language,
  whyThisForce,
  tests,
  lines,
}: StandingItem): Standing[] {
  const ofItem = { lineId: null, partyKey: null, party: null, language }
  return [
    { ...ofItem, field: 'title', text: title },
    { ...ofItem, field: 'why_this_force', text: whyThisForce },
    ...TEST_FIELDS.flatMap((field) =>
      testWordsOf(field, tests).map((words) => ({ ...ofItem, ...words, field })),
    ),
    ...lines.flatMap(({ id: lineId, party, revisions }) => {
      const shown = shownOf(party, revisions)
      if (!shown) return []
      const said = (field: TranslatedField, text: string | null) =>
        text === null
          ? []
          : [{ field, lineId, partyKey: null, party, language: shown.rationaleLanguage, text }]
      return [
        ...said('in_short_whole', shown.inShortWhole),
        ...said('in_short', shown.inShort),
        ...said('rationale', shown.rationale),
        ...showsOf(shown).flatMap((text) => said('shows', text)),
      ]
    }),
  ]
}

/** What readers see of the tests of an item in one field, each text once. */
export function testWordsOf(
  field: (typeof TEST_FIELDS)[number],
  tests: readonly RowOf<'itemTest', typeof publicTests.select>[],
): readonly WordsIn[] {
  const words = tests.flatMap(({ says, shownBy, language }) => {
    const text = field === 'test_says' ? says : shownBy
    return text === null ? [] : [{ text, language }]
  })
  return words.filter(
    (each, at) => words.findIndex((other) => originalHash(other) === originalHash(each)) === at,
  )
}

/** Of an item the tests that readers see, those that ended among them. */
export const publicTests = {
  where: { number: { not: null }, publishedAt: { not: null } },
  orderBy: { number: 'asc' as const },
  select: { says: true, shownBy: true, language: true } as const,
} as const

/** What the citations of a judgement show, each once. */
export function showsOf({ citations }: Pick<PublicRevision, 'citations'>): readonly string[] {
  return [...new Set(citations.map(({ shows }) => shows))]
}

/** A judgement on a line that readers ever could see. */
export type PublicRevision = RowOf<'revision', typeof publicRevisions.select>

/** What readers see of a line, of the revisions that they ever could see. */
export function shownOf(party: string, revisions: readonly PublicRevision[]): PublicRevision | null {
  const onLine = revisions.map((row) => ({ ...row, party, provisional: row.shownAsInterimAt !== null }))
  return shownOn(onLine)?.shown ?? null
}

/** Of a line the judgements that readers ever could see, as far as they say something. */
export const publicRevisions = {
  where: { OR: [{ finalAt: { not: null } }, { shownAsInterimAt: { not: null } }] },
  select: {
    number: true,
    state: true,
    judgement: true,
    shownAsInterimAt: true,
    rationale: true,
    rationaleLanguage: true,
    inShort: true,
    inShortWhole: true,
    citations: { orderBy: { number: 'asc' as const }, select: { shows: true } as const },
  } as const,
}

const itemSelect = {
  id: true,
  title: true,
  titleLanguage: true,
  whyThisForce: true,
  exact: true,
  rendering: { select: { language: true } },
  tests: publicTests,
  statement: { select: { id: true, parties: partiesInOrder } },
  lines: {
    orderBy: { party: 'asc' },
    select: {
      id: true,
      party: true,
      revisions: publicRevisions,
    },
  },
} as const
