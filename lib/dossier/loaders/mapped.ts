import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import type { MappedStatement } from '@/lib/share/rules/sitemap'
import { findMapped } from '../data/mapped'
import { loadStatements } from './statement'

const loadPages = remembered('mapped', (slug) => [tagOf.statement(slug)], findMapped)

/** What of a statement has a page of its own; null when no statement has that address. */
export async function loadMapped(slug: string): Promise<MappedStatement | null> {
  const statements = await loadStatements()
  return statements.some((each) => each.slug === slug) ? loadPages(slug) : null
}

/** The same of every statement. */
export async function loadEveryMapped(): Promise<MappedStatement[]> {
  const statements = await loadStatements()
  return Promise.all(statements.map(({ slug }) => loadPages(slug)))
}
