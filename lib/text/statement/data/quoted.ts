import 'server-only'
import { db, type RowOf } from '@/lib/ground/platform/db'
import type { Span } from '../rules/span'
import { introductionsOf } from '../rules/structure-part'
import type { QuotedText } from '../types'
import { findEditorialNotes } from './editorial-notes'
import { variantSelect } from './statements'
import { findStructurePart } from './structure'

const placed = { number: true, start: true, end: true } as const
type Placed = RowOf<'passage', typeof placed>

/**
 * Some passages of a statement's base, with the places in them where other texts differ; null when no statement has that address. Places count
 * in units of the whole text, which is read to cut them out.
 */
export async function findQuoted(slug: string, numbers: readonly number[]): Promise<QuotedText | null> {
  const base = await db().rendering.findFirst({
    where: { isBase: true, statement: { slug } },
    select: {
      language: true,
      text: true,
      passages: {
        where: { number: { in: [...numbers] } },
        orderBy: { number: 'asc' },
        select: placed,
      },
    },
  })
  if (!base?.text) return null
  const { text, language } = base
  const words = (passage: Placed) => ({ ...passage, text: text.slice(passage.start, passage.end) })
  const passages = base.passages.map(words)
  const structure = await findStructurePart(slug, passages)
  const leading = structure ? await findBegun(slug, structure.blocks) : []
  const introduced = passages.map(
    (each) =>
      [
        each.number,
        introductionsOf({ base: { text }, passages: leading.map(words) }, structure, each),
      ] as const,
  )
  const variants = await db().variant.findMany({
    where: {
      statement: { slug },
      OR: passages.map(({ start, end }) => ({ start: { lt: end }, end: { gt: start } })),
    },
    orderBy: { position: 'asc' },
    select: variantSelect,
  })
  return {
    base: { language, editorial: await findEditorialNotes(slug) },
    passages,
    variants,
    ...(structure && { introduced: Object.fromEntries(introduced) }),
  }
}

/** The passages that blocks of a statement's base begin. */
function findBegun(slug: string, blocks: readonly Span[]): Promise<Placed[]> {
  return db().passage.findMany({
    where: {
      rendering: { isBase: true, statement: { slug } },
      start: { in: blocks.map(({ start }) => start) },
    },
    select: placed,
  })
}
