'use client'

import { useLocale } from 'next-intl'
import type { DeskFollowUp } from '@/lib/assessment/follow-up/types'

/** Which question a form is about, in the version that its page shows. */
export function OpenedFields({
  question: { id, version },
}: {
  question: Pick<DeskFollowUp, 'id' | 'version'>
}) {
  return (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </>
  )
}
