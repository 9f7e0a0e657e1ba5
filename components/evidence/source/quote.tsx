import { marksAround } from '@/lib/ground/i18n/quotation'
import { directionOf } from '@/lib/ground/i18n/routing'

/**
 * Words of a source, letter for letter, in its language and direction: what runs the other way in them turns nothing around them. The sheet
 * sets the marks of the language round them, but for those that the words bring.
 */
export function Quote({ quote, language }: { quote: string; language: string }) {
  const { open, close } = marksAround(quote, language)
  const own = [...(open === '' ? ['own-open'] : []), ...(close === '' ? ['own-close'] : [])]
  return (
    <blockquote lang={language} dir={directionOf(language)} className={own.join(' ') || undefined}>
      {quote}
    </blockquote>
  )
}
