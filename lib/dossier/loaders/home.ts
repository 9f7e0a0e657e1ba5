import 'server-only'
import { log } from '@/lib/platform/log'
import { loadToday } from '@/lib/platform/today'
import type { StatementCard } from '@/lib/statement/types'
import type { Summary } from '../types'
import { loadStatements } from './statement'
import { loadSummary } from './summary'

/** What was logged already: one that stays broken is told once a run, not with every page that is made. */
const told = new Set<string>()

/**
 * Every statement with its summary; null for one of which something in the record cannot be read. The others are shown all the same, and it
 * is tried again when something happens on it, and when a new day begins.
 */
export async function loadEverySummary(): Promise<{ card: StatementCard; summary: Summary | null }[]> {
  const cards = await loadStatements()
  return Promise.all(
    cards.map(async (card) => {
      try {
        return { card, summary: await loadSummary(card.slug) }
      } catch (error) {
        await loadToday()
        if (!told.has(card.slug))
          log.error({ err: error, statement: card.slug }, 'a statement cannot be read')
        told.add(card.slug)
        return { card, summary: null }
      }
    }),
  )
}
