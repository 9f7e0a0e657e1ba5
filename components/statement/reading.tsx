import { directionOf } from '@/lib/i18n/routing'
import type { ReadingView } from '@/lib/statement/types'

/** What a reading says, in short: a quotation upright in its own language, a description in italics in ours. */
export function BriefReading({ reading, lang }: { reading: ReadingView; lang: string }) {
  const { brief, briefIsQuote, language } = reading
  if (!briefIsQuote) return <i>{brief}</i>
  if (language === lang) return <span lang={language}>{brief}</span>
  return (
    <span lang={language} dir={directionOf(language)}>
      {brief}
    </span>
  )
}
