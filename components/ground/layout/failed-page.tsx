'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { isOfOldPage } from '../form/use-sending'

export interface Failure {
  error: Error & { digest?: string }
  reset: () => void
}

/**
 * What a signed-in page shows when it failed while its client runtime was asking: that it is from before an upgrade, that the database is
 * away, or else that something failed on our side, with the number that is in the log as `digest`.
 */
export function FailedPage({ error, reset }: Failure) {
  const t = useTranslations('layout.error')
  const away = useTranslations('form.notTaken')('away')
  const isOld = isOfOldPage(error)
  const [isAway, setAway] = useState(false)
  useEffect(() => {
    if (isOld) return
    // Whether it is: where nobody answers at all, nothing is known of the database.
    void fetch('/api/ready').then(
      ({ status }) => setAway(status === 503),
      () => setAway(false),
    )
  }, [isOld])
  return (
    <main id="main" className="page">
      <section className="clause">
        <h1 className="subtitle">{isAway ? away : t(isOld ? 'renewed' : 'server')}</h1>
        {!isOld && <p className="lede pt-s">{t('tryAgain')}</p>}
        {!isOld && error.digest && <p className="errid pt-m">{t('incident', { id: error.digest })}</p>}
        <p className="btns pt-m">
          <button type="button" className="btn btn--go" onClick={isOld ? () => location.reload() : reset}>
            {t(isOld ? 'openAnew' : 'retry')}
          </button>
        </p>
      </section>
    </main>
  )
}
