import { useTranslations } from 'next-intl'
import { readPlace } from '@/lib/record/review/rules/places'

/** What gives the name of a place that a comment is on: a field, or the quote of a citation. */
export function usePlaceName(): (place: string) => string {
  const t = useTranslations('review.place')
  return (text) => {
    const place = readPlace(text)
    if (place === null) return text
    return place.kind === 'field' ? t(place.field) : t('citation', { n: place.number })
  }
}
