import type { Transaction } from '@/lib/ground/platform/db'
import { commitmentIdOf } from './items'
import type { Dossier, SeenTextOfFile } from './schema'
import { type PlacedStatement, renderingIdOf } from './statement'
import { sha256Of } from './text-hash'

/**
 * Brings in what was seen of other texts of the statement, with their clauses aligned to its marked items. No second person has read
 * them against their pages: they stand beside the base until somebody brings a text for the same address.
 */
export async function bringInTexts(
  tx: Transaction,
  { statement, renderings }: Pick<Dossier, 'statement' | 'renderings'>,
  placed: Pick<PlacedStatement, 'at'>,
): Promise<void> {
  await tx.seenText.createMany({
    data: renderings.map((rendering) => ({
      renderingId: renderingIdOf(statement.slug, rendering.address),
      extent: rendering.seen,
      kind: rendering.kind,
      publisher: rendering.publisher,
      issuedBy: rendering.issued_by,
      text: rendering.text,
      sha256: sha256Of(rendering.text),
      broughtAt: placed.at,
    })),
  })
  await tx.seenClause.createMany({
    data: renderings.flatMap((rendering) => clausesOf(statement.slug, rendering)),
  })
}

function clausesOf(slug: string, { address, text, clauses }: SeenTextOfFile) {
  return clauses.map((clause, index) => {
    const start = text.indexOf(clause.text)
    const words = clause.verb === null ? null : start + clause.text.indexOf(clause.verb)
    return {
      renderingId: renderingIdOf(slug, address),
      position: index + 1,
      passageNumber: clause.passage,
      commitmentId: clause.reference === null ? null : commitmentIdOf(slug, clause.reference),
      start,
      end: start + clause.text.length,
      exact: clause.text,
      wordsStart: words,
      wordsEnd: words === null ? null : words + (clause.verb?.length ?? 0),
      force: clause.force,
      forceReason: clause.force_reason,
    }
  })
}
