import { useTranslations } from 'next-intl'
import type { SeenText } from '@/lib/text/statement/types'

/** How much of a text was seen, and whether it is a report that gives the statement's words: told wherever it is shown. */
export function SeenMark({ text: { extent, kind } }: { text: Pick<SeenText, 'extent' | 'kind'> }) {
  const t = useTranslations('statement.seen')
  return t(`${kind}.${extent}`)
}
