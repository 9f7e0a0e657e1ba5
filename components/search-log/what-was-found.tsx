import { useTranslations } from 'next-intl'
import { isolated } from '@/lib/i18n/isolated'
import type { FoundSource } from '@/lib/search-log/types'

/** What a search found, in two words: nothing, or a source by its number. */
export function WhatWasFound({ found }: { found: Pick<FoundSource, 'id'> | null }) {
  const t = useTranslations('search-log')
  return found === null ? t('foundNothing') : t('foundSource', { source: isolated(found.id) })
}
