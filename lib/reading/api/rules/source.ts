import type { z } from 'zod'
import type { SourceUse } from '@/lib/evidence/source/rules/facets'
import type { SourceView } from '@/lib/evidence/source/types'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import type { sourceSchema } from '../schema/source'
import { apiOn, pageOn } from './addresses'

/** A source of a statement's library as the interface gives it. @param day as its addresses say it; null for now */
export function sourceRecord(
  slug: string,
  source: SourceView,
  uses: readonly SourceUse[],
  day: string | null,
): z.input<typeof sourceSchema> {
  const { id, url, title, titleBasis, publisher, author, date, language, type, summary, note, seen } = source
  const { primary, onBehalfOf, independenceGroup, originFor, reliability, credibility, sameAs, listedOn } =
    source
  const { formerAddresses, storedCopies, archived } = source
  return {
    statement: slug,
    id,
    permalink: pageOn(pageAddress('source', { statement: slug, source: id }), day),
    address: apiOn(`/statements/${slug}/sources/${id}`, { day }),
    ...{ url, title, titleBasis, publisher, author, date, language, type, summary, note, seen },
    ...{
      primary,
      onBehalfOf,
      independenceGroup,
      originFor,
      reliability,
      credibility,
      sameAs,
      listedOn,
      storedCopies,
    },
    formerAddresses: formerAddresses.map((former) => ({ url: former.url, until: former.until })),
    archived: archived && { url: archived.url, at: archived.at },
    uses: uses.map(({ reference, stance, cited }) => ({ item: reference, stance, cited })),
  }
}
