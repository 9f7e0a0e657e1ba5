import 'server-only'
import type { AlignmentGround } from '../rules/alignment-form'
import type { AlignedRow } from '../types'
import { findBase, type Reader, rowOf } from './alignment'
import { proposedApart } from './apart'

/**
 * What an alignment is made on: the clauses of both texts and what is proposed for each clause of the base. Words that an earlier text of
 * the publisher had, and that its alignment had aligned, are looked for in this one first.
 */
export async function findGround(
  reader: Reader,
  added: {
    readonly statementId: string
    readonly language: string
    readonly text: string
    readonly replacesId: string | null
  },
  standing: readonly AlignedRow[],
): Promise<AlignmentGround & { readonly baseRendering: Awaited<ReturnType<typeof findBase>> }> {
  const base = await findBase(reader, added.statementId)
  const earlier = added.replacesId === null ? [] : await findEarlierRows(reader, added.replacesId)
  const { text, language } = added
  const items = base.items.map(({ start, end }) => ({ start, end }))
  const proposed = await proposedApart(
    { text: base.text, language: base.language, items },
    { text, language },
    earlier,
  )
  return {
    baseRendering: base,
    base: { text: base.text, language: base.language, clauses: proposed.base },
    other: { text, language, clauses: proposed.other },
    proposals: proposed.proposals,
    standing,
  }
}

/** The newest published alignment of the rendering that is replaced; it has the id of the added one. */
async function findEarlierRows(reader: Reader, renderingId: string): Promise<readonly AlignedRow[]> {
  const alignment = await reader.alignment.findFirst({
    where: { addedId: renderingId, state: 'published' },
    orderBy: { number: 'desc' },
    select: { clauses: { orderBy: { position: 'asc' } } },
  })
  return alignment?.clauses.map(rowOf) ?? []
}
