import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { dayOf } from '@/lib/ground/platform/clock'
import { db, type Transaction } from '@/lib/ground/platform/db'
import type { ReadingView } from '@/lib/text/statement/types'
import type { Bearings } from '../rules/compose'
import type { ItemFacts, StatementFacts } from '../rules/input'

/** An item as the mutations need it: what the rules weigh, and whether it may be judged at all. */
export type ItemToJudge = ItemFacts & {
  readonly id: string
  readonly reference: string
  readonly followed: boolean
  readonly withdrawn: boolean
  readonly statement: StatementFacts & { readonly id: string; readonly slug: string }
  /** The ids of its public tests, those that ended among them, by their numbers. */
  readonly tests: ReadonlyMap<number, string>
}

/** An item as what is written on its lines needs it. */
export type ItemWithLines = Pick<ItemToJudge, 'id' | 'reference'> & {
  readonly statement: { readonly parties: readonly { readonly key: string }[] }
}

/** A line as a draft is saved on it: its newest revision, 0 where there is none, and one's own draft on it. */
export type LineToDraft = {
  readonly id: string
  readonly party: string
  readonly newest: number
  readonly draft: {
    readonly id: string
    readonly version: number
    readonly begunFrom: number
    readonly content: unknown
    /** An ISO moment. */
    readonly updatedAt: string
  } | null
}

/** An item as a draft of a judgement on it needs it. */
export type ItemToDraft = ItemWithLines &
  Pick<ItemToJudge, 'force' | 'followed' | 'withdrawn'> & { readonly lines: readonly LineToDraft[] }

/**
 * The item with that address, with its lines, taken for this transaction where all of them are there, else without any; null when there is none that
 * is or was public.
 *
 * @param parties whose lines
 * @param personId whose drafts
 */
export async function takeLinesToDraft(
  tx: Transaction,
  { slug, reference }: { slug: string; reference: string },
  parties: readonly string[],
  personId: string,
): Promise<ItemToDraft | null> {
  type Row = Omit<ItemToDraft, 'statement'> & { parties: string[] }
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT id::text AS id, reference, force, followed, withdrawn, parties, lines
    FROM suivi_lines_to_draft(${slug}, ${reference}, ${[...parties]}::text[], ${personId}::uuid)`
  if (!row) return null
  const { parties: keys, ...item } = row
  return { ...item, statement: { parties: keys.map((key) => ({ key })) } }
}

/** The item with that address, read inside the transaction; null when there is none that is or was public. */
export async function findItemToJudge(
  tx: Transaction,
  slug: string,
  reference: string,
): Promise<ItemToJudge | null> {
  const row = await tx.commitment.findFirst({
    where: { reference, statement: { slug }, publishedAt: { not: null } },
    select: itemSelect,
  })
  return row && itemOf(row)
}

/**
 * How somebody said that the sources which they added, listed or not, bear on an item. What others said, or the dossier that was
 * brought in, is not among it: nobody's stance is put into another person's judgement.
 */
export function findBearings(
  slug: string,
  reference: string,
  sayer: Member,
  tx: Transaction = db(),
): Promise<Bearings> {
  return tx.bearing.findMany({
    where: { commitment: { reference, statement: { slug } }, source: { addedById: sayer.id } },
    orderBy: { source: { number: 'asc' } },
    select: { sourceId: true, stance: true },
  })
}

/** What of an item is read; shared by the reads that start from a line. */
export const itemSelect = {
  id: true,
  reference: true,
  force: true,
  followed: true,
  withdrawnAt: true,
  tests: { where: { publishedAt: { not: null } }, select: { id: true, number: true } },
  responsible: { orderBy: { position: 'asc' }, select: { name: true } },
  statement: {
    select: {
      id: true,
      slug: true,
      date: true,
      parties: { orderBy: { position: 'asc' }, select: { key: true, name: true } },
      renderings: { select: { url: true, isBase: true } },
      variants: { select: { readings: { select: { url: true, kind: true } } } },
    },
  },
} as const

type ItemRow = {
  readonly id: string
  readonly reference: string
  readonly force: ItemToJudge['force']
  readonly followed: boolean
  readonly withdrawnAt: Date | null
  readonly tests: readonly { readonly id: string; readonly number: number | null }[]
  readonly responsible: readonly { readonly name: string }[]
  readonly statement: {
    readonly id: string
    readonly slug: string
    readonly date: Date
    readonly parties: readonly { readonly key: string; readonly name: string }[]
    readonly renderings: readonly { readonly url: string; readonly isBase: boolean }[]
    readonly variants: readonly { readonly readings: readonly Pick<ReadingView, 'url' | 'kind'>[] }[]
  }
}

export function itemOf({ withdrawnAt, responsible, statement, tests, ...item }: ItemRow): ItemToJudge {
  const { renderings, date, ...rest } = statement
  const base = renderings.find((rendering) => rendering.isBase)
  if (!base) throw new Error(`statement ${statement.slug} has no base rendering`)
  return {
    ...item,
    withdrawn: withdrawnAt !== null,
    tests: new Map(tests.flatMap(({ id, number }) => (number === null ? [] : [[number, id] as const]))),
    responsible: responsible.map(({ name }) => name),
    statement: {
      ...rest,
      date: dayOf(date),
      base,
      otherRenderings: renderings.filter((rendering) => rendering !== base),
    },
  }
}
