import 'server-only'
import { db } from '@/lib/platform/db'
import { variantSelect } from '../data'
import { introductionsOf } from '../rules/structure-part'
import type { QuotedText } from '../types'
import { findStructurePart } from './structure'

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
        orderBy: { number: 'asc' },
        select: { number: true, start: true, end: true },
      },
    },
  })
  if (!base?.text) return null
  const { text, language } = base
  const all = base.passages.map((passage) => ({ ...passage, text: text.slice(passage.start, passage.end) }))
  const passages = all.filter(({ number }) => numbers.includes(number))
  const structure = await findStructurePart(slug, passages)
  const introduced = passages.map(
    (each) => [each.number, introductionsOf({ base: { text }, passages: all }, structure, each)] as const,
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
    base: { language },
    passages,
    variants,
    ...(structure && { introduced: Object.fromEntries(introduced) }),
  }
}
