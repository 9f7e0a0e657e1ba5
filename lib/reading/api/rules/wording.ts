import type { z } from 'zod'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { sideBySideAddress } from '@/lib/text/statement/rules/addresses'
import type { KnownText } from '@/lib/text/statement/rules/text-in-language'
import type { AlignedSide, RenderingView, VariantView } from '@/lib/text/statement/types'
import type { clauseSchema, renderingSchema, variantSchema } from '../schema/wording'
import { apiOn, pageOn } from './addresses'
import { renderingRecord } from './statement'

/** A place where other texts say something else. */
export function variantRecord(
  slug: string,
  { key, start, end, exact, readings }: VariantView,
  day: string | null,
): z.input<typeof variantSchema> {
  return {
    statement: slug,
    permalink: wordingPage(slug, day),
    ...{ key, start, end, exact },
    readings: readings.map(({ kind, publisher, url, language, weight, difference, quote }) => {
      return { kind, publisher, url, language, weight, difference, quote }
    }),
  }
}

/** The page on which the texts of a statement are compared. */
export function wordingPage(slug: string, day: string | null): string {
  return pageOn(pageAddress('wording', { statement: slug }), day)
}

/** A text of a statement, with what is known of its words. @param known how its words are known beside the base; null for the base, and where none are */
export function textRecord(
  { slug, base }: { readonly slug: string; readonly base: RenderingView },
  rendering: RenderingView,
  known: KnownText['kind'] | null,
  day: string | null,
): z.input<typeof renderingSchema> {
  const isBase = rendering.key === base.key
  const { key } = rendering
  return {
    statement: slug,
    ...renderingRecord(rendering),
    permalink: known ? pageOn(sideBySideAddress(slug, key), day) : wordingPage(slug, day),
    address: known
      ? apiOn(`/statements/${slug}/renderings/${encodeURIComponent(key)}/clauses`, { day })
      : null,
    isBase,
    known: known ?? (isBase ? 'base' : 'address'),
  }
}

/** The clauses of a text beside those of the base. */
export function clauseRecords(
  slug: string,
  known: KnownText,
  day: string | null,
): readonly z.input<typeof clauseSchema>[] {
  const { key, language } = known.kind === 'aligned' ? known.rendering : known.text
  const same = {
    statement: slug,
    rendering: key,
    permalink: pageOn(sideBySideAddress(slug, key), day),
    language,
  }
  if (known.kind === 'aligned') {
    const { alignedBy, confirmedBy, publishedAt, rows } = known.alignment
    return rows.map(({ base, other }, index) => ({
      ...same,
      number: index + 1,
      item: null,
      base: sideOf(base),
      other: other && sideOf(other),
      known: 'aligned',
      ...{ alignedBy, confirmedBy, publishedAt },
    }))
  }
  return known.text.clauses.map(({ reference, ...clause }, index) => ({
    ...same,
    number: index + 1,
    item: reference,
    base: null,
    other: sideOf(clause),
    known: 'seen',
    alignedBy: null,
    confirmedBy: null,
    publishedAt: known.text.broughtAt,
  }))
}

function sideOf({ start, end, exact }: Pick<AlignedSide, 'start' | 'end' | 'exact'>) {
  return { start, end, exact }
}
