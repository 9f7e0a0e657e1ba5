'use client'

import { useTranslations } from 'next-intl'

/** What the desk shows when something failed while its client runtime was asking. The number is in the log as `digest`. */
export default function DeskError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations('layout.error')
  return (
    <main id="main" className="page">
      <section className="clause">
        <h1 className="subtitle">{t('server')}</h1>
        <p className="lede pt-s">{t('tryAgain')}</p>
        {error.digest && <p className="errid pt-m">{t('incident', { id: error.digest })}</p>}
        <p className="btns pt-m">
          <button type="button" className="btn btn--go" onClick={reset}>
            {t('retry')}
          </button>
        </p>
      </section>
    </main>
  )
}
