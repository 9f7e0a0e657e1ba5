import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { answer } from '@/lib/record/review/policy'
import { mayWord } from '../policy'
import {
  type AlignmentEntry,
  type RenderingEntry,
  WORDING_WRITERS,
  type WordingDeskStatement,
} from '../types'
import { countOrphans } from './orphans'
import { shortTitleOf, shortTitleSelect } from './short-title'

/**
 * The renderings of some statements, newest first, with the work on them, for the desk.
 *
 * @param slugs the statements' addresses
 * @param language in which statements are named where they are named in it
 */
export async function findWordingDesk(
  actor: Member,
  slugs: readonly string[],
  language = '',
): Promise<WordingDeskStatement[]> {
  const statements = await db().statement.findMany({
    where: { slug: { in: [...slugs] } },
    orderBy: [{ date: 'desc' }, { slug: 'asc' }],
    select: {
      slug: true,
      shortTitle: true,
      shortTitles: true,
      translations: shortTitleSelect.translations,
      renderings: { orderBy: { position: 'asc' }, select: renderingSelect },
      addedRenderings: { orderBy: { addedAt: 'asc' }, select: addedSelect },
    },
  })
  return Promise.all(
    statements
      // A statement on its way has no base yet.
      .filter(({ renderings }) => renderings.some(({ isBase }) => isBase))
      .map(async ({ renderings, addedRenderings, ...names }) => ({
        ...shortTitleOf({ ...names, renderings: renderings.filter(({ isBase }) => isBase) }, language),
        renderings: [
          ...(await Promise.all(
            renderings.map((row) =>
              publicEntry(actor, row, addedRenderings.find(({ id }) => id === row.id) ?? null),
            ),
          )),
          ...addedRenderings
            .filter(({ publishedAt }) => publishedAt === null)
            .map((row) => addedEntry(actor, row)),
        ],
      })),
  )
}

/** The address of the statement that a public rendering is of; null where there is no such rendering. */
export async function findStatementOfRendering(id: string): Promise<string | null> {
  const row = await db().rendering.findUnique({
    where: { id },
    select: { statement: { select: { slug: true } } },
  })
  return row?.statement.slug ?? null
}

/** How many quotations nobody has found again in the texts that replaced what they quote. */
export async function countAllOrphans(): Promise<number> {
  const replacing = await db().addedRendering.findMany({
    where: { publishedAt: { not: null }, replacesId: { not: null } },
    select: { id: true },
  })
  const counts = await Promise.all(replacing.map(({ id }) => countOrphans(id)))
  return counts.reduce((sum, count) => sum + count, 0)
}

const shared = {
  id: true,
  key: true,
  language: true,
  label: true,
  publisher: true,
  url: true,
  sha256: true,
} as const
const renderingSelect = {
  ...shared,
  isBase: true,
  replacedBy: { where: { publishedAt: { not: null } }, select: { id: true } },
} as const
const addedSelect = {
  ...shared,
  addedById: true,
  publishedAt: true,
  alignments: {
    where: { state: { not: 'withdrawn' } },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      state: true,
      alignedById: true,
      startedAt: true,
      submittedAt: true,
      publishedAt: true,
      alignedBy: { select: { publicName: true } },
    },
  },
} as const

type RenderingRow = RowOf<'rendering', typeof renderingSelect>
type AddedRow = RowOf<'addedRendering', typeof addedSelect>

async function publicEntry(
  actor: Member,
  { isBase, replacedBy, ...row }: RenderingRow,
  added: AddedRow | null,
): Promise<RenderingEntry> {
  const alignments = added ? alignmentsOf(actor, added) : []
  return {
    ...row,
    hasText: row.sha256 !== null,
    isBase,
    isPublic: true,
    isReplaced: replacedBy.length > 0,
    alignments,
    mayAlign: added !== null && mayBegin(actor, alignments),
    orphans: added ? await countOrphans(row.id) : 0,
  }
}

function addedEntry(
  actor: Member,
  { addedById, publishedAt, alignments: rows, ...row }: AddedRow,
): RenderingEntry {
  const alignments = alignmentsOf(actor, { addedById, alignments: rows })
  return {
    ...row,
    hasText: true,
    isBase: false,
    isPublic: publishedAt !== null,
    isReplaced: false,
    alignments,
    mayAlign: mayBegin(actor, alignments),
    orphans: 0,
  }
}

function alignmentsOf(
  actor: Member,
  { addedById, alignments }: Pick<AddedRow, 'addedById' | 'alignments'>,
): AlignmentEntry[] {
  return alignments.map(
    ({ id, number, state, alignedById, startedAt, submittedAt, publishedAt, alignedBy }) => ({
      id,
      number,
      state,
      by: alignedBy.publicName,
      isMine: alignedById === actor.id,
      at: (publishedAt ?? submittedAt ?? startedAt).toISOString(),
      mayDecide:
        answer(actor, 'approve', {
          state,
          authorId: alignedById,
          people: [alignedById, addedById],
          writers: WORDING_WRITERS,
          wasPublished: publishedAt !== null,
        }) === true,
    }),
  )
}

function mayBegin(actor: Member, alignments: readonly AlignmentEntry[]): boolean {
  return mayWord(actor, 'align', null) === true && alignments.every(({ state }) => state === 'published')
}
