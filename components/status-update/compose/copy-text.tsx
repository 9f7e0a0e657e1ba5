'use client'

import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/** Copies a text. Not there without script or clipboard: the text stands in the field and can be selected by hand. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const t = useTranslations('action')
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
        className="linklike tap"
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
