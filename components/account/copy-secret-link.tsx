'use client'

import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/** Copies a link that stands beside it. Not there without script or clipboard: the link can be selected by hand. */
export function CopySecretLink({ link }: { link: string }) {
  const t = useTranslations()
  const [copied, setCopied] = useState(false)
  const can = useSyncExternalStore(
    never,
    () => navigator.clipboard !== undefined,
    () => false,
  )
  if (!can) return null
  return (
    <>
      <button
        type="button"
        className="btn btn--s"
        onClick={() => navigator.clipboard.writeText(link).then(() => setCopied(true))}
      >
        {t('account.copyLink')}
      </button>
      <span role="status" className="small">
        {copied && t('action.copied')}
      </span>
    </>
  )
}
