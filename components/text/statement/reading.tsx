import { directionOf } from '@/lib/ground/i18n/routing'
import type { ReadingView } from '@/lib/text/statement/types'

/** What a reading says, in short: a quotation in its own language, a description in brackets in ours. */
export function BriefReading({ reading, lang }: { reading: ReadingView; lang: string }) {
  const { brief, briefIsQuote, language } = reading
  if (!briefIsQuote) return <span className="desc">{brief}</span>
  if (language === lang) return <span lang={language}>{brief}</span>
  return (
    <span lang={language} dir={directionOf(language)}>
      {brief}
    </span>
  )
}
