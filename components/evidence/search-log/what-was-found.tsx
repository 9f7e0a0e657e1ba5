import { useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import type { FoundSource, Outcome } from '@/lib/evidence/search-log/types'
import { isolated } from '@/lib/ground/i18n/isolated'

interface WhatWasFoundProps {
  found: Pick<FoundSource, 'id'> | null
  outcome: Outcome | null
}

/** What a search found, in two words: nothing, or a source by its number; of one that came with a dossier, in its words. */
export function WhatWasFound({ found, outcome }: WhatWasFoundProps) {
  const t = useTranslations('search-log')
  if (outcome) return <Words lang={outcome.language}>{outcome.text}</Words>
  return found === null ? t('foundNothing') : t('foundSource', { source: isolated(found.id) })
}
