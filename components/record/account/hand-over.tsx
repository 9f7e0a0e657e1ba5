'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CopyHere } from '@/components/ground/ui/copy-here'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { Invited } from '@/lib/record/account/types'

/** A link to hand over, shown this once, with what it does. */
export function HandOver({ invited, children }: { invited: Invited; children: ReactNode }) {
  const t = useTranslations('account')
  return (
    <div role="status" className="pb-m">
      <p className="mini">{t('handOver', { name: isolated(invited.publicName) })}</p>
      <p>
        <code className="addr addr--link" dir="ltr">
          {invited.link}
        </code>
      </p>
      <p className="btns pt-s">
        <CopyHere text={invited.link} label={t('copyLink')} className="btn btn--s" />
      </p>
      <p className="small quiet pt-s">{children}</p>
    </div>
  )
}
