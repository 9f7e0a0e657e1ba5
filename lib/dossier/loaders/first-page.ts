import 'server-only'
import { isPublished } from '@/lib/status-update/rules/lines'
import { exampleOf } from '../rules/example'
import { latestBy } from '../rules/front'
import type { FirstPage } from '../types'
import { loadLatest } from './front'
import { loadItem } from './item'
import { loadStatement } from './statement'

/** How many acts the first page shows. */
const ACTS_SHOWN = 4

/**
 * A worked example out of the newest statement that has one, and what was published last on any of some statements.
 *
 * @param slugs addresses of statements, newest first
 */
export async function loadFirstPage(slugs: readonly string[], language: string): Promise<FirstPage> {
  const read = await Promise.all(slugs.map((slug) => loadActs(slug, language)))
  const found = read.flatMap((each) => (each?.example ? [each.example] : []))[0]
  const shown = found && (await loadItem(found.slug, found.reference, language))
  return {
    example: shown ? { dossier: shown.dossier, item: shown.item } : null,
    acts: read
      .flatMap((each) => each?.acts ?? [])
      .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
      .slice(0, ACTS_SHOWN),
  }
}

async function loadActs(slug: string, language: string) {
  const [statement, latest] = await Promise.all([loadStatement(slug), loadLatest(slug, language)])
  if (!statement) return null
  const reference = exampleOf(latest.items, latest.ever.filter(isPublished))
  return {
    example: reference === null ? null : { slug, reference },
    acts: latestBy(latest, statement.parties, null).map((act) => ({ ...act, slug, statement })),
  }
}
