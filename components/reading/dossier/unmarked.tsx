import { useTranslations } from 'next-intl'
import type { Front } from '@/lib/reading/dossier/types'

/** Why nothing of a statement is marked for readers, in a sentence; of an earlier day, for which nobody looks for the reason, that nothing is. */
export function Unmarked({ unmarked, asOf }: Pick<Front, 'unmarked' | 'asOf'>) {
  const t = useTranslations('dossier.front')
  const now = unmarked === undefined ? t('nothingMarked') : t(`unmarked.${unmarked}`)
  return <p className="side-said pb-m">{asOf === undefined ? now : t('nothingMarkedShort')}</p>
}
