import type { SourceView } from '@/lib/evidence/source/types'
import { type Locale, localeOf, localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { publicAddress } from '@/lib/ground/platform/env'
import { asOfAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { streamOf } from '@/lib/ground/platform/stream-of'
import { loadBibliography } from '@/lib/reading/dossier/loaders/bibliography'
import { bibliographyFile, bibliographyPieces } from '@/lib/reading/share/rules/bibliography'
import { type BibliographyFormat, isBibliographyFormat } from '@/lib/reading/share/rules/bibliography-formats'
import { cslOfSource } from '@/lib/reading/share/rules/cite-page'
import type { Reference } from '@/lib/reading/share/rules/reference-styles'
import { sourceRemarks } from '../../../source-remarks'

/**
 * The sources of a statement, or some of them, as a bibliography that is written as it is read; 404 for an unknown form, and where there are none
 * such.
 *
 * @param which as `loadBibliography` takes it
 */
export async function bibliographyAnswer(
  { locale: segment, statement: slug, format }: { locale: string; statement: string; format: string },
  which: string | null,
): Promise<Response> {
  const pieces = isBibliographyFormat(format)
    ? await bibliographyOf(localeOf(segment), slug, format, which)
    : null
  if (!pieces || !isBibliographyFormat(format)) return new Response(null, { status: 404 })
  const { mediaType, ending } = bibliographyFile(format)
  return new Response(streamOf(pieces), {
    headers: {
      'content-type': `${mediaType}; charset=utf-8`,
      // Written out in a style it is read where it stands; files for programs are kept.
      ...(ending === 'txt' ? {} : { 'content-disposition': `attachment; filename="${slug}.${ending}"` }),
      'cache-control': 'no-cache',
    },
  })
}

/** The same piece by piece; null where there are none such. */
export async function bibliographyOf(
  locale: Locale,
  slug: string,
  format: BibliographyFormat,
  which: string | null,
): Promise<AsyncGenerator<string> | null> {
  const parts = await loadBibliography(slug, which)
  return parts && bibliographyPieces(format, referencesIn(parts, await referring(locale, slug)))
}

async function* referencesIn(
  parts: AsyncIterable<readonly SourceView[]>,
  refer: (source: SourceView) => Reference,
): AsyncGenerator<readonly Reference[]> {
  for await (const sources of parts) yield sources.map(refer)
}

async function referring(locale: Locale, slug: string): Promise<(source: SourceView) => Reference> {
  const remarksOn = await sourceRemarks(locale)
  const day = dayOf(now())
  return (source) => {
    const address = publicAddress(localePath(locale, asOfAddress(`/${slug}/sources/${source.id}`, day)))
    return {
      item: cslOfSource(source, remarksOn(source), { address, day, language: locale }),
      isDescribed: source.titleBasis !== 'as_shown',
    }
  }
}
