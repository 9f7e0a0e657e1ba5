import 'server-only'
import { findLatestPublished } from '@/lib/assessment/status-update/data/latest'
import { findPublishedRevisions } from '@/lib/assessment/status-update/data/published'
import { evidenceList } from '@/lib/assessment/status-update/rules/evidence-list'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findNamedItems } from '@/lib/text/commitment/data/commitments'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { findNewestSources } from '../data/events'
import { findPictured } from '../data/front'
import { dossierOf } from '../rules/dossier'
import { newestEvents } from '../rules/events'
import { examplesOf, unlike, versionsOf } from '../rules/example'
import { latestBy } from '../rules/front'
import { overviewOf } from '../rules/overview'
import { picturedGroups } from '../rules/pictured'
import type { ActOfStatement, Example, Home, SourceEvent } from '../types'
import { loadLatest } from './front'
import { loadAlikeItems } from './judgements'
import { whereReadable } from './readable'
import { loadStatement, loadStatementHead } from './statement'
import { loadKnownTexts, loadWordedItems } from './wording'

/** How many acts the home page shows. */
const ACTS_SHOWN = 4

/** How many events it shows, and how many rows these are looked for in: a source has one for each item. */
const EVENTS_SHOWN = 4
const SOURCES_READ = 40

/** How often they are looked for: each time without the statements that could not be read before. */
const LOOKS = 8

/** On what something was published last, over all statements but some. */
const loadNewest = remembered(
  'newest',
  (..._without: string[]) => [tagOf.found],
  (...without: string[]) => findLatestPublished(null, ACTS_SHOWN, null, without),
)

/** The newest dated sources over all statements but some. */
const loadNewestSources = remembered(
  'newest-sources',
  (..._without: string[]) => [tagOf.found],
  (...without: string[]) => findNewestSources(SOURCES_READ, without),
)

const loadPicturedAround = remembered(
  'pictured-around',
  (slug) => [tagOf.statement(slug)],
  (slug: string, reference: string, language: string) => findPictured(slug, reference, language),
)

const loadRevisionsOn = remembered(
  'revisions-on',
  (slug) => [tagOf.statement(slug)],
  (slug: string, language: string, ...references: string[]) =>
    findPublishedRevisions(slug, references, language),
)

const loadNamedOn = remembered(
  'named-on',
  (slug) => [tagOf.statement(slug)],
  (slug: string, language: string, ...references: string[]) => findNamedItems(slug, { references }, language),
)

/**
 * A worked example out of the newest statement that has one, what happened last in the sources of any statement, and what was published last. One of which
 * something in the record cannot be read is passed over.
 *
 * @param slugs addresses of statements to take the example from, newest first
 */
export async function loadHome(slugs: readonly string[], language: string): Promise<Home> {
  const [example, events, acts] = await Promise.all([
    loadExample(slugs, language),
    loadEvents(language),
    loadActs(language),
  ])
  return { example, events, acts }
}

async function loadExample(slugs: readonly string[], language: string): Promise<Example | null> {
  for (const slug of slugs) {
    const example = await whereReadable(
      slug,
      () => loadExampleOf(slug, language),
      () => null,
    )
    if (example) return example
  }
  return null
}

/** The first item that texts say with unlike force, where there is one; else the first that may be an example. */
async function loadExampleOf(slug: string, language: string): Promise<Example | null> {
  const references = examplesOf(await loadAlikeItems(slug, null))
  const found: Example[] = []
  for (const reference of references) {
    const example = await loadExampleOn(slug, reference, language)
    if (example && unlike(example.versions) !== 'same') return example
    if (example) found.push(example)
  }
  return found[0] ?? null
}

async function loadExampleOn(slug: string, reference: string, language: string): Promise<Example | null> {
  const [statement, pictured, items, texts] = await Promise.all([
    loadStatement(slug),
    loadPicturedAround(slug, reference, language),
    loadWordedItems(slug, null),
    loadKnownTexts(slug, null),
  ])
  if (!statement) return null
  const overview = overviewOf(dossierOf(statement, pictured.items, pictured.sources, pictured.revisions, []))
  const row = picturedGroups(overview)
    .flatMap(({ rows }) => rows)
    .find(({ item }) => item.reference === reference)
  const line = overview.lines.get(reference)?.find(({ party }) => party === ALL_PARTIES)
  if (!row || !line || line.shown.inShort === null) return null
  const languages = { base: statement.base.language, reader: language }
  return {
    ...{ overview, row, line },
    versions: versionsOf(row.item, items, texts, languages),
    texts: texts.length + 1,
  }
}

async function loadEvents(language: string): Promise<readonly SourceEvent[]> {
  const unreadable: string[] = []
  for (let looks = 0; looks < LOOKS; looks++) {
    const rows = await loadNewestSources(...unreadable)
    const slugs = [...new Set(rows.map(({ slug }) => slug))]
    const read = await Promise.all(
      slugs.map((slug) =>
        whereReadable<readonly SourceEvent[] | null>(
          slug,
          () =>
            loadEventsOf(
              slug,
              rows.filter((row) => row.slug === slug),
              language,
            ),
          () => null,
        ),
      ),
    )
    const failed = slugs.filter((_, index) => read[index] === null)
    if (failed.length === 0)
      return newestEvents(
        read.flatMap((events) => events ?? []),
        EVENTS_SHOWN,
      )
    unreadable.push(...failed)
  }
  return []
}

async function loadEventsOf(
  slug: string,
  rows: Awaited<ReturnType<typeof findNewestSources>>,
  language: string,
): Promise<readonly SourceEvent[]> {
  const references = [...new Set(rows.map(({ reference }) => reference))].toSorted()
  const [statement, items, revisions] = await Promise.all([
    loadStatementHead(slug),
    loadNamedOn(slug, language, ...references),
    loadRevisionsOn(slug, language, ...references),
  ])
  if (!statement) return []
  return rows.flatMap(({ reference, sourceId, date, publisher }) => {
    const item = items.find((each) => each.reference === reference)
    const shown = revisions.filter(
      (revision) =>
        revision.reference === reference && (revision.state === 'final' || revision.state === 'submitted'),
    )
    const use = evidenceList(shown).entries.find(
      ({ citation }) => citation.sourceId === sourceId && citation.stance !== 'context',
    )
    return item && use ? [{ statement, item, date, publisher, use }] : []
  })
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
