import { useTranslations } from 'next-intl'
import { AlertBox } from '@/components/ground/form/alert-box'

/** Says that work was submitted again since the reviewer opened it, and that nothing was decided. */
export function ChangedSince() {
  const t = useTranslations('review')
  return (
    <AlertBox title={t('changedTitle')}>
      <p className="pt-s">{t('changed')}</p>
    </AlertBox>
  )
}
