import 'server-only'
import { findAlikeItems, findShownFigures } from '@/lib/assessment/status-update/data/alike'
import { countOf, lookedAt } from '@/lib/assessment/status-update/rules/facets'
import { findStatementHead } from '@/lib/text/statement/data/statements'
import type { Summary } from '../types'

/** A statement as the list of all shows it; null when no statement has that address. */
export async function findSummary(slug: string): Promise<Summary | null> {
  const [head, alike, { seenUpTo, seenLast }] = await Promise.all([
    findStatementHead(slug),
    findAlikeItems(slug),
    findShownFigures(slug),
  ])
  return (
    head && {
      ...head,
      marked: countOf(alike),
      alike,
      seenUpTo,
      seenLast,
      lookedAt: lookedAt(alike),
    }
  )
}
