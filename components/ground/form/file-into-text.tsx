'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Puts the words of a file that somebody chooses into a field of the form around it. Without script it is not there, and words are pasted. */
export function FileIntoText({ into, label, accept }: { into: string; label: string; accept: string }) {
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!isAlive) return null
  return (
    <p className="field">
      <label htmlFor={`${into}-file`}>{label}</label>{' '}
      <input
        id={`${into}-file`}
        type="file"
        accept={accept}
        onChange={async ({ currentTarget }) => {
          const field = currentTarget.form?.elements.namedItem(into)
          const file = currentTarget.files?.[0]
          if (file && field instanceof HTMLTextAreaElement) field.value = await file.text()
        }}
      />
    </p>
  )
}
