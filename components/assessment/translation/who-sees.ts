import { useTranslations } from 'next-intl'
import type { TranslationLine } from '@/lib/assessment/translation/types'

/** Whether readers see a translation, else why not, in words. */
export function useWhoSees(): (
  translation: Pick<TranslationLine, 'state' | 'isImported' | 'visibility'>,
) => string {
  const t = useTranslations()
  return ({ state, isImported, visibility }) => {
    if (visibility === 'not_public') return t(`review.state.${state}`)
    if (visibility !== 'shown') return t(`translation.state.${visibility}`)
    return isImported && state === 'submitted' ? t('review.imported') : t('review.state.published')
  }
}
