import { useLocale, useTranslations } from 'next-intl'
import { shownLabel } from '@/components/assessment/status-review/shown-label'
import { ChangeTable } from '@/components/assessment/status-update/change-table'
import { UnmetLine } from '@/components/assessment/status-update/unmet-line'
import type { SubmissionView } from '@/lib/assessment/status-review/types'

/**
 * What approval would change of the judgement for readers, field by field, and which rules are not met yet. Where they see the very words
 * already, as provisional, only what is still wanting.
 */
export function WhatChanges({ submission }: { submission: SubmissionView }) {
  const t = useTranslations('desk')
  const all = useTranslations()
  const locale = useLocale()
  const { revision, shown, unmet } = submission
  if (shown?.revision.id === revision.id)
    return (
      <>
        {revision.state === 'submitted' && <p className="small quiet">{t('sameIsPublic')}</p>}
        <UnmetLine requirements={unmet} />
      </>
    )
  return (
    <>
      {shown === null && <p className="small quiet">{t('firstOfLine')}</p>}
      <ChangeTable
        before={shown?.revision ?? null}
        beforeIsProvisional={shown?.as === 'provisional'}
        beforeLabel={shownLabel(shown, all, locale)}
        after={revision}
        afterLabel={t('proposed', { n: revision.number })}
        unmet={unmet}
      />
    </>
  )
}
