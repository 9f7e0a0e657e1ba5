import { useTranslations } from 'next-intl'
import type { Force } from '@/lib/text/method/types'

/** How firmly something is said: the word, under the line that marks such words in the text. */
export function ForceMark({ force }: { force: Force }) {
  const t = useTranslations('commitment.force')
  return <span className={`f f--${force}`}>{t(force)}</span>
}
