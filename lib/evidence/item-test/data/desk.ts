import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { findDecisions } from '@/lib/record/review/data/decisions'
import { answer } from '@/lib/record/review/policy'
import { FIRM_STEPS } from '@/lib/record/review/rules/steps'
import { namedIn, translationsOfItem } from '@/lib/text/commitment/data/item-view'
import { contentHash } from '../rules/content-hash'
import { type DeskTest, TEST_WRITERS, type TestEntry } from '../types'

/** How many proposals the list of an item holds. */
const most = 100

/** The newest proposals on an item, whatever became of them. */
export async function findTestsOfItem(slug: string, reference: string): Promise<TestEntry[]> {
  const rows = await db().itemTest.findMany({
    where: { commitment: { reference, statement: { slug } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: most,
    select: entrySelect,
  })
  return rows.map(entryOf)
}

/**
 * One proposal, whole; null when there is none.
 *
 * @param language in which its item is named where it is named in it
 */
export async function findDeskTest(actor: Member, id: string, language = ''): Promise<DeskTest | null> {
  const row = await db().itemTest.findUnique({
    where: { id },
    select: {
      ...entrySelect,
      commitmentId: true,
      endsId: true,
      authorId: true,
      withdrawnAt: true,
      withdrawnReason: true,
      withdrawnLanguage: true,
      commitment: {
        select: {
          reference: true,
          title: true,
          titleLanguage: true,
          ...translationsOfItem(language, ['title']),
        },
      },
      ends: { select: { number: true, says: true, shownBy: true, language: true } },
    },
  })
  if (!row) return null
  const { state, authorId, publishedAt, withdrawnAt, ends } = row
  const isMine = authorId === actor.id
  const work = {
    ...{ state, authorId, people: [authorId] },
    ...{ writers: TEST_WRITERS, wasPublished: publishedAt !== null },
  }
  return {
    ...entryOf(row),
    item: namedIn(row.commitment),
    replaced: ends && replacedOf(ends),
    isMine,
    fingerprint: contentHash(row),
    withdrawn: withdrawnAt && {
      at: withdrawnAt.toISOString(),
      reason: row.withdrawnReason ?? '',
      language: row.withdrawnLanguage ?? '',
    },
    decisions: await findDecisions({ itemTestId: id }),
    may: {
      approve: answer(actor, 'approve', work, FIRM_STEPS),
      withdraw: answer(actor, 'withdraw', work, FIRM_STEPS),
      writeAnew: state === 'sent_back' && isMine,
    },
  }
}

function replacedOf({
  number,
  says,
  shownBy,
  language,
}: {
  readonly number: number | null
  readonly says: string | null
  readonly shownBy: string | null
  readonly language: string
}): DeskTest['replaced'] {
  return number === null || says === null || shownBy === null ? null : { number, says, shownBy, language }
}

const entrySelect = {
  id: true,
  number: true,
  says: true,
  shownBy: true,
  reason: true,
  language: true,
  state: true,
  createdAt: true,
  publishedAt: true,
  author: { select: { publicName: true } },
  statement: { select: { slug: true } },
  commitment: { select: { reference: true } },
  ends: { select: { number: true } },
  endedBy: { where: { state: 'published' }, select: { id: true } },
} as const

function entryOf(row: RowOf<'itemTest', typeof entrySelect>): TestEntry {
  return {
    id: row.id,
    slug: row.statement.slug,
    reference: row.commitment.reference,
    number: row.number,
    says: row.says,
    shownBy: row.shownBy,
    reason: row.reason,
    language: row.language,
    ends: row.ends?.number ?? null,
    state: row.state,
    author: row.author.publicName,
    createdAt: row.createdAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    isOver: row.endedBy.length > 0,
  }
}
