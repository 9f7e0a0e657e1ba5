import { isBy } from '@/lib/ground/platform/day'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { titledBy } from '@/lib/text/statement/rules/own-words'
import type { LaterText, LinkedSource, PublicLinkView } from '../types'

/**
 * The public links as they stood at the end of a day: those published by then whose two items stood, each source as it was known then, and
 * each item as it was called.
 * What was withdrawn since keeps its marker only: words that were taken back are shown nowhere.
 *
 * @param sources the statement's sources as they were known on that day, by id
 * @param day YYYY-MM-DD, ended in UTC
 */
export function linksAsOf(
  links: readonly PublicLinkView[],
  sources: ReadonlyMap<string, Omit<LinkedSource, 'kind'>>,
  day: string,
): readonly PublicLinkView[] {
  return standing(
    links
      .filter(({ publishedAt }) => isBy(day, publishedAt))
      .map((link) => {
        const earlier = titledBy(link.earlier, day)
        const { later } = link
        if (later.kind === 'item') return { ...link, earlier, later: titledBy(later, day) }
        const then = sources.get(later.id)
        if (!then) return { ...link, earlier }
        const { title, titleBasis, publisher, language, date } = then
        return { ...link, earlier, later: { ...later, title, titleBasis, publisher, language, date } }
      }),
    day,
  )
}

/** The links whose items had not been withdrawn by the end of a day; the marker of an item says what became of it. */
export function standing(links: readonly PublicLinkView[], day: string): readonly PublicLinkView[] {
  return links.filter(({ earlier, later }) =>
    [earlier, later].every((end) => end.kind === 'source' || !isBy(day, end.withdrawnOn)),
  )
}

/** Items of statements other than this one that the links name, by the addresses of these. */
export function itemsElsewhere(
  links: readonly PublicLinkView[],
  slug: string,
): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>()
  for (const end of links.flatMap(({ earlier, later }) => [earlier, later])) {
    if (end.kind !== 'item' || end.slug === slug) continue
    const known = named.get(end.slug) ?? []
    if (!known.includes(end.reference)) named.set(end.slug, [...known, end.reference])
  }
  return named
}

/**
 * The links with their items as other statements have them now: what one is called, and whether it was withdrawn, is that statement's to
 * say.
 *
 * @param items of other statements, by their addresses
 */
export function withStanding(
  links: readonly PublicLinkView[],
  items: ReadonlyMap<
    string,
    readonly (Pick<CommitmentView, 'reference' | 'title' | 'titleLanguage' | 'translated'> & {
      readonly withdrawn: { readonly on: string } | null
    })[]
  >,
): readonly PublicLinkView[] {
  const asTheyStand = <End extends LaterText>(end: End): End => {
    if (end.kind !== 'item') return end
    const known = items.get(end.slug)?.find(({ reference }) => reference === end.reference)
    if (!known) return end
    const { title, titleLanguage, translated } = known
    return {
      ...end,
      title,
      titleLanguage,
      ...(translated && { translated }),
      withdrawnOn: known.withdrawn?.on ?? null,
    }
  }
  return links.map((link) => ({
    ...link,
    earlier: asTheyStand(link.earlier),
    later: asTheyStand(link.later),
  }))
}
