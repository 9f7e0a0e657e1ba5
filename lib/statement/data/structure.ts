import 'server-only'
import { db } from '@/lib/platform/db'
import { structureSchema } from '../schema'
import type { StructureView } from '../types'

/** The structure of the base rendering of a statement that is public; null where it was made public without one, as all were once. */
export async function findStructure(slug: string): Promise<StructureView | null> {
  const kept = await db().renderingStructure.findFirst({
    where: { rendering: { isBase: true, statement: { slug } } },
    select: { blocks: true, notes: true },
  })
  return kept && structureSchema.parse(kept)
}
