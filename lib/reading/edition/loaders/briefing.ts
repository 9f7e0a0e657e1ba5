import 'server-only'
import { findPublishedRevisions } from '@/lib/assessment/status-update/data/published'
import { findListedSources } from '@/lib/evidence/source/data/library'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { loadStandingOn } from '@/lib/reading/dossier/loaders/items-of-day'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { loadIntroductions } from '@/lib/reading/dossier/loaders/structure'
import { dossierOf, linesOf } from '@/lib/reading/dossier/rules/dossier'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { docxApart } from '../data/apart'
import type { Briefed, Briefing } from '../types'

/** As many items as somebody reads on paper; a briefing says how many more there are. */
const MOST_BRIEFED = 100

const loadPart = remembered(
  'briefed',
  (slug) => [tagOf.statement(slug)],
  async (slug: string, references: string, language: string) => {
    const asked = references.split(' ')
    const [items, revisions] = await Promise.all([
      findCommitments(slug, asked, language),
      findPublishedRevisions(slug, asked, language),
    ])
    const cited = revisions.flatMap(({ citations }) => citations.map(({ sourceId }) => sourceId))
    return { items, revisions, sources: await findListedSources([...new Set(cited)]) }
  },
)

/** The items of a statement that stand with what is shown of them; null when no statement has that address. */
export async function loadBriefed(slug: string, language: string): Promise<Briefed | null> {
  const statement = await loadStatement(slug)
  if (!statement) return null
  const standing = await loadStandingOn(slug, null)
  const shown = standing.slice(0, MOST_BRIEFED)
  const further = standing.length - shown.length
  if (shown.length === 0) return { statement, items: [], sources: new Map(), further }
  const { items, revisions, sources } = await loadPart(slug, shown.join(' '), language)
  const introductions = await loadIntroductions(slug, items)
  const dossier = dossierOf(statement, items, sources, revisions, [])
  return {
    statement,
    items: items.map((item) => ({
      item,
      lines: linesOf(dossier, item),
      introducedBy: introductions?.get(item.reference) ?? [],
    })),
    sources: dossier.sources,
    further,
  }
}

/** A briefing as a document of word processors. */
export function loadDocx(briefing: Briefing): Promise<Uint8Array> {
  return docxApart(briefing)
}
