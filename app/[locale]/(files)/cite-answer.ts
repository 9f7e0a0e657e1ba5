import { type Locale, localeOf, localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { publicAddress } from '@/lib/ground/platform/env'
import { citeFile, citeFiles, isCiteFormat } from '@/lib/reading/share/rules/cite-file'
import type { Cited } from '@/lib/reading/share/rules/cite-page'
import type { CslItem } from '@/lib/reading/share/types'
import { fileAnswer, noSuchFile } from './answer'

export interface CiteRequest {
  locale: string
  format: string
}

/** What a citation file is made with. */
export interface CiteContext {
  locale: Locale
  /** Today, YYYY-MM-DD. */
  day: string
  /** A cited place, by its address without a language. */
  at: (address: string) => Cited
}

/** The citation file of what `make` describes, as a download; 404 for an unknown form, or where it describes nothing. */
export async function citeAnswer(
  { locale: segment, format }: CiteRequest,
  make: (context: CiteContext) => Promise<CslItem | null>,
): Promise<Response> {
  const locale = localeOf(segment)
  const day = dayOf(now())
  const at = (address: string) => ({
    address: publicAddress(localePath(locale, address)),
    day,
    language: locale,
  })
  const item = await make({ locale, day, at })
  if (item === null || !isCiteFormat(format)) return noSuchFile()
  const { mediaType, ending } = citeFiles[format]
  return fileAnswer(citeFile(item, format), {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-disposition': `attachment; filename="${item.id}.${ending}"`,
  })
}
