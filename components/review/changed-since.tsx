import { useTranslations } from 'next-intl'

/** Says that work was submitted again since the reviewer opened it, and that nothing was decided. */
export function ChangedSince() {
  const t = useTranslations('review')
  return (
    <div className="errsum" role="alert" aria-labelledby="stale">
      <h2 className="h2" id="stale">
        {t('changedTitle')}
      </h2>
      <p className="pt-s">{t('changed')}</p>
    </div>
  )
}
