import 'server-only'
import { db } from '@/lib/ground/platform/db'
import type { RenderingView, VariantView } from '../types'
import { variantSelect } from './statements'

/** The places in a statement's base where other texts say something else, in their order; none where no statement has that address. */
export function findVariants(slug: string): Promise<VariantView[]> {
  return db().variant.findMany({
    where: { statement: { slug } },
    orderBy: { position: 'asc' },
    select: variantSelect,
  })
}

/** The texts that a statement came with, the base first, without their words. */
export async function findRenderings(slug: string): Promise<RenderingView[]> {
  const rows = await db().rendering.findMany({
    where: { statement: { slug } },
    orderBy: [{ isBase: 'desc' }, { position: 'asc' }],
    select: { key: true, language: true, label: true, publisher: true, url: true, sha256: true },
  })
  return rows
}
