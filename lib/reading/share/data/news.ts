import 'server-only'
import { findPublicLinks } from '@/lib/assessment/lineage/data/public-links'
import { findCorrections } from '@/lib/assessment/reader-message/data/corrections'
import { anchorOf, type CorrectionPlace } from '@/lib/assessment/reader-message/rules/corrections'
import { findPublishedRevisions, SAID_IN_SHORT } from '@/lib/assessment/status-update/data/published'
import type { NewsOf } from '@/lib/assessment/status-update/types'
import { findNamedItems } from '@/lib/text/commitment/data/commitments'
import { findStatementHead } from '@/lib/text/statement/data/statements'
import type { CorrectionNewsKind, News, NewsKind, NewsPlace } from '../types'
import { findNewsPlace, findNewsPlaces } from './news-list'

/**
 * What became public last, newest first: of the whole site, a statement, an area of it or an item. It is read as pages read it, so that words that are
 * withheld are covered here too.
 *
 * @param between after the first moment and up to the second, ISO; null for no bound
 */
export async function findNews(
  of: NewsOf,
  count: number,
  language: string,
  between: { readonly after: string | null; readonly upTo: string | null } = { after: null, upTo: null },
): Promise<News[]> {
  return newsAt(await findNewsPlaces({ ...of, ...between }, count), language)
}

/** One of the news as it stands now; null where it is none any more, or was told of at another moment. @param at an ISO moment */
export async function findOneOfNews(
  { kind, id, at }: { readonly kind: NewsKind; readonly id: string; readonly at: string },
  language: string,
): Promise<News | null> {
  const place = await findNewsPlace(kind, id)
  if (place?.at !== at) return null
  const [news] = await newsAt([place], language)
  return news ?? null
}

async function newsAt(places: readonly NewsPlace[], language: string): Promise<News[]> {
  const slugs = [...new Set(places.map(({ slug }) => slug))]
  const read = await Promise.all(
    slugs.map(async (slug) => {
      const found = await readOf(
        slug,
        places.filter((place) => place.slug === slug),
        language,
      )
      return [slug, found] as const
    }),
  )
  const known = new Map(read)
  return places.flatMap((place) => known.get(place.slug)?.(place) ?? [])
}

/** What the news of one statement are made of, and how. */
async function readOf(slug: string, places: readonly NewsPlace[], language: string) {
  const of = (...kinds: NewsKind[]) => places.filter(({ kind }) => kinds.some((each) => each === kind))
  const references = (some: readonly NewsPlace[]) => [
    ...new Set(some.flatMap(({ reference }) => reference ?? [])),
  ]
  const judged = references(of('judgement', 'covered'))
  const linked = references(of('lineage'))
  const [statement, items, revisions, corrections, links] = await Promise.all([
    findStatementHead(slug),
    findNamedItems(slug, { references: references(places) }, language),
    judged.length === 0 ? [] : findPublishedRevisions(slug, judged, language, SAID_IN_SHORT),
    findCorrections(slug, of('withdrawn', 'note', 'message', 'reply').flatMap(correctionPlace), language),
    Promise.all(linked.map((reference) => findPublicLinks(slug, reference, language))),
  ])
  return (place: NewsPlace): News[] => {
    if (!statement) return []
    const { kind, id, at } = place
    const item = items.find(({ reference }) => reference === place.reference)
    switch (kind) {
      case 'judgement':
      case 'covered': {
        const revision = revisions.find((each) => each.id === id)
        return item && revision ? [{ kind, id, at, statement, item, revision }] : []
      }
      case 'item':
        return item ? [{ kind, id, at, statement, item }] : []
      case 'lineage': {
        const link = links.flat().find((each) => each.id === id)
        return item && link ? [{ kind, id, at, statement, item, link }] : []
      }
      case 'statement':
        return [{ kind, id, at, statement }]
      default: {
        const [correction] = correctionPlace(place).flatMap(({ anchor }) =>
          corrections.filter((each) => each.anchor === anchor),
        )
        return correction ? [{ kind, id, at, statement, correction }] : []
      }
    }
  }
}

const CORRECTION_KINDS = { withdrawn: 'item', note: 'note', message: 'message', reply: 'reply' } as const

/** Where such news stand among the corrections. */
function correctionPlace({ kind, id, reference, at }: NewsPlace): CorrectionPlace[] {
  if (!isCorrection(kind)) return []
  const as = CORRECTION_KINDS[kind]
  const name = as === 'item' ? (reference ?? '') : id
  return [{ kind: as, id: name, at: as === 'item' ? at.slice(0, 10) : at, anchor: anchorOf(as, name) }]
}

function isCorrection(kind: NewsKind): kind is CorrectionNewsKind {
  return Object.hasOwn(CORRECTION_KINDS, kind)
}
