import 'server-only'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { withCovered } from '@/lib/record/cover/data/covered'
import { shownTranslations, translatedWith } from '@/lib/text/statement/rules/translated'
import { TEST_FIELDS } from '../rules/test-words'
import type { ItemTestView, NamedTest, TestEnd } from '../types'

/**
 * The public tests of an item by their numbers, those that ended among them. What awaits a review is never in it.
 *
 * @param language in which their words are shown where they were translated
 */
export async function findPublicTests(
  slug: string,
  reference: string,
  language = '',
): Promise<ItemTestView[]> {
  const rows = await db().itemTest.findMany({
    where: {
      commitment: { reference, statement: { slug } },
      number: { not: null },
      publishedAt: { not: null },
    },
    orderBy: { number: 'asc' },
    select: {
      ...testSelect,
      commitment: { select: { translations: shownTranslations(language, TEST_FIELDS) } },
    },
  })
  const views = rows.map(({ commitment: { translations }, ...row }) => {
    const test = viewOf(row)
    const words = (text: string) => ({ text, language: test.language })
    const originals = { test_says: words(test.says), test_shown_by: words(test.shownBy) }
    return { ...test, ...translatedWith(translations, originals) }
  })
  return withCovered('item-test', views)
}

/** Those of them that stand: what a judgement answers. */
export async function findStandingTests(slug: string, reference: string): Promise<ItemTestView[]> {
  return (await findPublicTests(slug, reference)).filter(({ ended }) => ended === null)
}

/** Public proposals as the record names them, by their ids. */
export async function findNamedTests(ids: readonly string[]): Promise<NamedTest[]> {
  if (ids.length === 0) return []
  const rows = await db().itemTest.findMany({
    where: { id: { in: [...ids] }, publishedAt: { not: null } },
    select: {
      id: true,
      number: true,
      commitment: { select: { reference: true } },
      ends: { select: { number: true } },
    },
  })
  return rows.map(({ id, number, commitment, ends }) => ({
    id,
    number,
    reference: commitment.reference,
    ended: ends?.number ?? null,
  }))
}

const words = {
  language: true,
  publishedAt: true,
  author: { select: { publicName: true } },
  reviews: { where: { decision: 'approve' }, select: { reviewer: { select: { publicName: true } } } },
} as const

const testSelect = {
  ...words,
  id: true,
  number: true,
  says: true,
  shownBy: true,
  endedBy: { where: { state: 'published' }, select: { ...words, id: true, number: true, reason: true } },
} as const

type TestRow = RowOf<'itemTest', typeof testSelect>

function viewOf({ id, number, says, shownBy, endedBy: [end], ...row }: TestRow): ItemTestView {
  if (number === null || says === null || shownBy === null) throw new Error(`item test ${id} sets none`)
  return { id, number, says, shownBy, ...publishedOf(row), ended: end ? endOf(end) : null }
}

function endOf({ id, number, reason, ...row }: TestRow['endedBy'][number]): TestEnd {
  const { publishedAt: at, ...published } = publishedOf(row)
  return { ...published, id, at, replacedBy: number, reason: reason ?? '' }
}

function publishedOf({
  language,
  publishedAt,
  author,
  reviews: [approval],
}: Pick<TestRow, keyof typeof words>) {
  if (!publishedAt || !approval) throw new Error('a test is public without a review')
  return {
    language,
    author: author.publicName,
    reviewer: approval.reviewer.publicName,
    publishedAt: publishedAt.toISOString(),
  }
}
