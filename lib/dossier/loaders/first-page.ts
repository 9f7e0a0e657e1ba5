import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { findLatestPublished } from '@/lib/status-update/data/latest'
import { isPublished } from '@/lib/status-update/rules/lines'
import { findExample } from '../data/example'
import { exampleOf } from '../rules/example'
import { latestBy } from '../rules/front'
import type { ActOfStatement, Example, FirstPage } from '../types'
import { loadLatest } from './front'
import { whereReadable } from './readable'
import { loadStatementHead } from './statement'

/** How many acts the first page shows. */
const ACTS_SHOWN = 4

/** On what something was published last, over all statements. */
const loadNewest = remembered(
  'newest',
  () => [tagOf.found],
  () => findLatestPublished(null, ACTS_SHOWN),
)

const loadExampleOf = remembered('example', (slug) => [tagOf.statement(slug)], findExample)

/**
 * A worked example out of the newest statement that has one, and what was published last on any statement. One of which something in the record
 * cannot be read is passed over.
 *
 * @param slugs addresses of statements to take the example from, newest first
 */
export async function loadFirstPage(slugs: readonly string[], language: string): Promise<FirstPage> {
  const [example, acts] = await Promise.all([loadExample(slugs, language), loadActs(language)])
  return { example, acts }
}

async function loadExample(slugs: readonly string[], language: string): Promise<Example | null> {
  for (const slug of slugs) {
    const example = await whereReadable(
      slug,
      async () => {
        const { items, ever } = await loadLatest(slug, language)
        const reference = exampleOf(items, ever.filter(isPublished))
        return reference === null ? null : loadExampleOf(slug, reference, language)
      },
      () => null,
    )
    if (example) return example
  }
  return null
}

async function loadActs(language: string): Promise<FirstPage['acts']> {
  const newest = await loadNewest()
  const slugs = [...new Set(newest.map(({ slug }) => slug))]
  const read = await Promise.all(
    slugs.map((slug) =>
      whereReadable(
        slug,
        () => loadActsOf(slug, language),
        () => [],
      ),
    ),
  )
  const acts = read.flat()
  if (acts.length === 0 && slugs.length > 0) return null
  return acts.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, ACTS_SHOWN)
}

async function loadActsOf(slug: string, language: string): Promise<readonly ActOfStatement[]> {
  const [statement, latest] = await Promise.all([loadStatementHead(slug), loadLatest(slug, language)])
  return statement
    ? latestBy(latest, statement.parties, null).map((act) => ({ ...act, slug, statement }))
    : []
}
