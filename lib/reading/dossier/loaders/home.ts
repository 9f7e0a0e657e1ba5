import 'server-only'
import { findLatestPublished } from '@/lib/assessment/status-update/data/latest'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { saidIn } from '@/lib/text/statement/rules/text-in-language'
import { findExample } from '../data/example'
import { examplesOf } from '../rules/example'
import { latestBy } from '../rules/front'
import type { ActOfStatement, Example, Home } from '../types'
import { loadLatest } from './front'
import { loadAlikeItems } from './judgements'
import { loadTextsIn } from './own-text'
import { whereReadable } from './readable'
import { loadStatementHead } from './statement'

/** How many acts the home page shows. */
const ACTS_SHOWN = 4

/** How often they are looked for: each time without the statements that could not be read before. */
const LOOKS = 8

/** On what something was published last, over all statements but some. */
const loadNewest = remembered(
  'newest',
  (..._without: string[]) => [tagOf.found],
  (...without: string[]) => findLatestPublished(null, ACTS_SHOWN, null, without),
)

const loadExampleOf = remembered(
  'example',
  (slug) => [tagOf.statement(slug)],
  (slug: string, reference: string, language: string) => findExample(slug, reference, language),
)

/**
 * A worked example out of the newest statement that has one, and what was published last on any statement. One of which something in the record
 * cannot be read is passed over.
 *
 * @param slugs addresses of statements to take the example from, newest first
 */
export async function loadHome(slugs: readonly string[], language: string): Promise<Home> {
  const [example, acts] = await Promise.all([loadExample(slugs, language), loadActs(language)])
  return { example, acts }
}

async function loadExample(slugs: readonly string[], language: string): Promise<Example | null> {
  for (const slug of slugs) {
    const example = await whereReadable(
      slug,
      async () => {
        for (const reference of examplesOf(await loadAlikeItems(slug, null))) {
          const found = await loadExampleIn(slug, reference, language)
          if (found !== null && found.line.shown.inShort !== null) return found
        }
        return null
      },
      () => null,
    )
    if (example) return example
  }
  return null
}

/** With its words in the reader's language, where a text in that is known. */
async function loadExampleIn(slug: string, reference: string, language: string): Promise<Example | null> {
  const example = await loadExampleOf(slug, reference, language)
  if (!example) return null
  const { statement, item } = example
  return { ...example, own: saidIn(await loadTextsIn(statement, language), item) }
}

async function loadActs(language: string): Promise<Home['acts']> {
  const unreadable: string[] = []
  let acts: readonly ActOfStatement[] = []
  for (let looks = 0; looks < LOOKS; looks++) {
    const newest = await loadNewest(...unreadable)
    const read = await Promise.all(
      [...new Set(newest.map(({ slug }) => slug))].map(async (slug) => ({
        slug,
        acts: await whereReadable<readonly ActOfStatement[] | null>(
          slug,
          () => loadActsOf(slug, language),
          () => null,
        ),
      })),
    )
    acts = read.flatMap((each) => each.acts ?? [])
    const failed = read.filter((each) => each.acts === null)
    if (failed.length === 0) break
    unreadable.push(...failed.map(({ slug }) => slug))
  }
  if (acts.length === 0 && unreadable.length > 0) return null
  return acts.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, ACTS_SHOWN)
}

async function loadActsOf(slug: string, language: string): Promise<readonly ActOfStatement[]> {
  const [statement, latest] = await Promise.all([loadStatementHead(slug), loadLatest(slug, null, language)])
  return statement
    ? latestBy(latest, statement.parties, null).map((act) => ({ ...act, slug, statement }))
    : []
}
