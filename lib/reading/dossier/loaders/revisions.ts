import 'server-only'
import { readSide } from '@/lib/assessment/status-update/rules/compare'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { findBeside, findRevisions, type RevisionName } from '../data/revisions'
import type { BesideRevision, ItemRevisions } from '../types'
import { loadStatement } from './statement'
import { loadStructureOf } from './structure'

const loadPart = remembered(
  'revisions',
  (slug) => [tagOf.statement(slug)],
  (slug: string, reference: string, asked: string, language: string) =>
    findRevisions(slug, reference, namesIn(asked), language),
)

const loadBeside = remembered(
  'beside-revision',
  (slug) => [tagOf.statement(slug)],
  async (slug: string, reference: string, asked: string): Promise<BesideRevision> => {
    const [revision] = namesIn(asked)
    return revision ? findBeside(slug, reference, revision) : { numbers: [], total: 0 }
  },
)

/**
 * Some published judgements on an item, whatever became of them; null when no statement or item has that address.
 *
 * @param asked their names, as `spain.2`; what names none is passed over
 */
export async function loadRevisions(
  slug: string,
  reference: string,
  asked: readonly string[],
  language: string,
): Promise<ItemRevisions | null> {
  const [statement, part] = await Promise.all([
    loadStatement(slug),
    loadPart(slug, reference, asked.join(' '), language),
  ])
  if (!statement || !part) return null
  const structure = await loadStructureOf(slug, [part.item])
  return {
    ...part,
    statement,
    ...structure,
    sources: new Map(part.sources.map((source) => [source.id, source])),
  }
}

/** One judgement as its address names it, with those that it can be compared with; null for what readers never could see. */
export async function loadRevision(
  slug: string,
  reference: string,
  line: string,
  number: string,
  language: string,
): Promise<{ found: ItemRevisions; revision: RevisionView; beside: BesideRevision } | null> {
  const name = `${line}.${number}`
  const [found, beside] = await Promise.all([
    loadRevisions(slug, reference, [name], language),
    loadBeside(slug, reference, name),
  ])
  const revision = found?.ever.find((each) => each.party === line && String(each.number) === number)
  return found && revision ? { found, revision, beside } : null
}

function namesIn(asked: string): RevisionName[] {
  return asked.split(' ').flatMap((name) => {
    const side = readSide(name)
    return side && 'party' in side ? [side] : []
  })
}
