import { useLocale, useTranslations } from 'next-intl'
import type { SubmissionView } from '@/lib/desk/types'
import { UnmetLine } from '../method/unmet-line'
import { ChangeTable } from '../status-update/change-table'
import { shownLabel } from '../status-update/shown-label'
import { SignedSources } from '../status-update/signed-sources'

/**
 * What approval would change for readers, field by field and source by source, and which rules are not met yet. Where they see the very
 * words already, as provisional, only the sources and what is still wanting.
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
        <SignedSources submission={submission} />
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
      <SignedSources submission={submission} />
    </>
  )
}
