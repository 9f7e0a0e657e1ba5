import { canonicalAddress } from '@/lib/evidence/source/rules/address'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { idOf } from './identity'
import type { Importer } from './import-person'
import { SeedRefusal } from './refusal'
import type { Dossier, SourceOfFile } from './schema'
import type { PlacedStatement } from './statement'

/** The id of the item that has this reference. */
export function commitmentIdOf(slug: string, reference: string): string {
  return idOf(slug, 'commitment', reference)
}

/** Brings in the marked items with the bodies that the text makes responsible. */
export async function bringInItems(
  tx: Transaction,
  { statement, items }: Dossier,
  placed: PlacedStatement,
  importer: Importer,
): Promise<void> {
  await tx.commitment.createMany({
    data: items.map((item) => ({
      id: commitmentIdOf(statement.slug, item.reference),
      statementId: placed.id,
      renderingId: placed.baseId,
      passageNumber: Number.parseInt(item.reference, 10),
      reference: item.reference,
      key: item.key,
      title: item.title,
      areaKey: item.area,
      force: item.force,
      start: item.start,
      end: item.end,
      exact: item.exact,
      prefix: item.prefix,
      suffix: item.suffix,
      whyThisForce: item.why_this_force,
      followed: item.followed,
      governedById: item.governed_by === null ? null : commitmentIdOf(statement.slug, item.governed_by),
      markedById: importer.id,
      state: 'published' as const,
      createdAt: placed.at,
      publishedAt: placed.at,
    })),
  })
  await tx.responsibleBody.createMany({
    data: items.flatMap((item) =>
      item.responsible.map((name, index) => ({
        commitmentId: commitmentIdOf(statement.slug, item.reference),
        position: index + 1,
        name,
      })),
    ),
  })
  for (const { reference } of items) {
    await recordEvent(tx, {
      actor: importer,
      verb: 'marked',
      objectType: 'commitment',
      objectId: commitmentIdOf(statement.slug, reference),
      statementId: placed.id,
      payload: { reference },
    })
  }
}

const titleBases = {
  'as shown': 'as_shown',
  'reconstructed from the address': 'reconstructed',
  described: 'described',
} as const

/**
 * Brings in the library's sources, as bearings the items that each one bears on, and what its page shows of where it comes from: a
 * proposal, which stands once a reviewer accepted it.
 */
export async function bringInSources(
  tx: Transaction,
  { statement, items, sources }: Dossier,
  placed: Pick<PlacedStatement, 'id' | 'at'>,
  importer: Importer,
): Promise<void> {
  await tx.source.createMany({
    data: sources.map((source) => ({
      id: source.id,
      number: Number(source.id.slice(1)),
      url: source.url,
      canonicalUrl: canonicalAddress(source.url),
      title: source.title,
      titleBasis: titleBases[source.title_basis],
      publisher: source.publisher,
      author: source.author,
      date: dateOf(source),
      language: source.language,
      type: source.type === 'think-tank' ? ('think_tank' as const) : source.type,
      summary: source.summary,
      core: source.core,
      seen: source.seen,
      note: source.note,
      addedById: importer.id,
      createdAt: placed.at,
      listedAt: placed.at,
    })),
  })
  await tx.sourceClassing.createMany({
    data: sources.flatMap((source) => {
      if (source.classed_because === undefined) return []
      const said = Object.entries(classOf(source)).filter(([, value]) => value !== null)
      return {
        id: classingIdOf(statement.slug, source.id),
        sourceId: source.id,
        personId: importer.id,
        at: placed.at,
        before: Object.fromEntries(said.map(([field]) => [field, null])),
        after: Object.fromEntries(said),
        reason: source.classed_because,
      }
    }),
  })
  await tx.bearing.createMany({ data: bearingsOf({ statement, items, sources }), skipDuplicates: true })
  for (const { id, classed_because } of sources) {
    const about = { actor: importer, objectType: 'source', objectId: id, statementId: placed.id } as const
    await recordEvent(tx, { ...about, verb: 'added' })
    if (classed_because !== undefined)
      await recordEvent(tx, {
        ...about,
        verb: 'classed',
        payload: { classing: classingIdOf(statement.slug, id) },
      })
  }
}

/** Where the dossier proposes that a source comes from, by the fields of a source. */
export function classOf(source: SourceOfFile) {
  return {
    primary: source.primary,
    onBehalfOf: source.on_behalf_of,
    independenceGroup: source.independence_group,
    originFor: source.origin_for,
  }
}

/** The date of a source as the library holds it: one that is known by its bounds alone stands as undated. */
export function dateOf({ date }: SourceOfFile): string | null {
  return date?.includes('/') ? null : date
}

/** The items that sources bear on: leads. */
export function bearingsOf({ statement, items, sources }: Pick<Dossier, 'statement' | 'items' | 'sources'>) {
  const referenceOf = new Map(items.map((item) => [item.key, item.reference]))
  return sources.flatMap(({ id, stance, bears_on }) =>
    bears_on.map((key) => {
      const reference = referenceOf.get(key)
      if (reference === undefined) throw new SeedRefusal(`Source ${id} bears on ${key}, which is no item.`)
      return { commitmentId: commitmentIdOf(statement.slug, reference), sourceId: id, stance }
    }),
  )
}

/** The id of what the dossier says of where a source comes from. */
export function classingIdOf(slug: string, sourceId: string): string {
  return idOf(slug, 'classing', sourceId)
}
