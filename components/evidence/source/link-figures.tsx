import { useTranslations } from 'next-intl'
import { Time } from '@/components/ground/ui/time'
import type { LinkFigures as Figures } from '@/lib/evidence/source/types'

/** How far the checks of addresses have come, or that they are turned off. */
export function LinkFigures({ figures }: { figures: Figures & { readonly isOn: boolean } }) {
  const t = useTranslations('source.failed')
  const { all, checked, lastAt, dueAt, isDue, isOn } = figures
  if (!isOn) return <p>{t('off')}</p>
  return (
    <p>
      {t('checked', { n: checked, m: all })}{' '}
      {lastAt !== null && t.rich('last', { date: () => <Time date={lastAt} length="exact" /> })}{' '}
      {dueAt !== null && isDue && t('dueNow')}
      {dueAt !== null && !isDue && t.rich('due', { date: () => <Time date={dueAt} length="exact" /> })}
    </p>
  )
}
