import type { ItemTestView } from '@/lib/evidence/item-test/types'
import type { PublicMoment } from '@/lib/record/event/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { PublicNoteView } from '@/lib/text/note/types'
import { type ShownTranslation, sinceEach, sincesOf } from '@/lib/text/statement/rules/own-words'
import { overlaps } from '@/lib/text/statement/rules/span'
import type { PublishedRecord } from '../types'

/** What the changes of an item's page are told from. */
export interface ChangesOf {
  readonly record: PublishedRecord
  /** Every public act on the statement. */
  readonly acts: readonly PublicMoment[]
  readonly notes: readonly PublicNoteView[]
  /** The public tests of the item. */
  readonly tests?: readonly ItemTestView[]
  /** Translations of the bodies that the item makes responsible. */
  readonly bodies?: readonly ShownTranslation[]
}

/**
 * When the public page of an item changed: the item itself, the judgements on it, its tests, notes on it or on its words, and what is said of the
 * sources that bear on it or are cited, and when each translation that stands in the place of such words came to be shown; ISO times in UTC, oldest first, each once. Empty for an item that was never public.
 */
export function changesOfItem(
  item: CommitmentView,
  { record, acts, notes, bodies = [], tests = [] }: ChangesOf,
): readonly string[] {
  const publishedAt = record.items[item.reference]?.publishedAt ?? null
  if (publishedAt === null) return []
  const revisions = record.revisions.filter(({ reference }) => reference === item.reference)
  const objects = new Set([
    item.id,
    ...revisions.map(({ id }) => id),
    ...notes
      .filter((note) => isOn(item, note))
      .flatMap(({ id, replies }) => [id, ...replies.map((each) => each.id)]),
  ])
  const moments = [
    ...acts
      .filter(({ objectId, reference }) => objects.has(objectId) || reference === item.reference)
      .map(({ at }) => at),
    ...revisions.flatMap(({ approvals }) => approvals.map(({ at }) => at)),
    ...[item, ...revisions].flatMap(({ translated }) => sincesOf(translated)),
    ...revisions.flatMap(({ shows = [] }) => shows.flatMap(sinceEach)),
    ...bodies.flatMap(sinceEach),
    ...tests.flatMap(({ publishedAt: at, ended }) => (ended ? [at, ended.at] : [at])),
    ...sourcesOf(item, record).flatMap(([id, since]) => momentsOfSource(record, id, since)),
  ]
  return once([publishedAt, ...moments.filter((at) => at > publishedAt)])
}

/** The sources that stand on an item's page, each with the moment since when it does. */
function sourcesOf(item: CommitmentView, record: PublishedRecord): [string, string][] {
  const since = new Map<string, string>()
  const joins = (id: string, at: string | null | undefined) => {
    const known = since.get(id)
    if (at && (known === undefined || at < known)) since.set(id, at)
  }
  for (const [id, addedAt] of Object.entries(record.items[item.reference]?.bearings ?? {})) {
    const listedAt = record.sources[id]?.listedAt
    // It stands there once it is both: listed, and said to bear on the item.
    if (listedAt) joins(id, [addedAt, listedAt].sort().at(-1))
  }
  for (const { reference, citations, shownAsInterim, finalAt } of record.revisions) {
    if (reference !== item.reference) continue
    for (const { sourceId } of citations) joins(sourceId, shownAsInterim?.at ?? finalAt)
  }
  return [...since]
}

function momentsOfSource(record: PublishedRecord, id: string, since: string): string[] {
  const source = record.sources[id]
  const said = source
    ? [
        source.openedAt,
        ...source.changes.map(({ at }) => at),
        ...source.proposals.flatMap(({ at, until }) => [at, until]),
        ...source.storedAt,
      ].filter((at) => at !== null)
    : []
  return [since, ...said.filter((at) => at > since)]
}

function isOn(item: CommitmentView, { target }: PublicNoteView): boolean {
  return target.kind === 'span'
    ? overlaps(target, item)
    : target.kind === 'item' && target.reference === item.reference
}

function once(moments: readonly string[]): readonly string[] {
  return [...new Set(moments)].sort()
}
