'use client'

import { useLocale } from 'next-intl'

/** Which message a form is about, in the version that its page shows. */
export function OpenedFields({ message: { id, version } }: { message: { id: string; version: number } }) {
  return (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}
