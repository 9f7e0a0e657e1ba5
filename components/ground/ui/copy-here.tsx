'use client'

import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * Copies a text on a page of the desk. Not there without script or clipboard: the text stands beside it and can be selected by hand.
 * Reading pages, which run no client component, have `CopyButton`.
 */
export function CopyHere({ text, label, className }: { text: string; label: string; className: string }) {
  const t = useTranslations('ui.action')
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
        className={className}
        onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {label}
      </button>
      <span role="status" className="small">
        {copied && t('copied')}
      </span>
    </>
  )
}
