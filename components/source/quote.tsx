import { directionOf } from '@/lib/i18n/routing'

/** Words of a source, letter for letter, in its language and direction: what runs the other way in them turns nothing around them. */
export function Quote({ quote, language }: { quote: string; language: string }) {
  return (
    <blockquote lang={language} dir={directionOf(language)}>
      {quote}
    </blockquote>
  )
}
