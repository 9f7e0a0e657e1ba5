import { useLocale } from 'next-intl'
import type { CopyView } from '@/lib/evidence/snapshot/types'

/** On which copy a form is, and in which language its page. */
export function OnCopy({ copy }: { copy: Pick<CopyView, 'id' | 'sourceId' | 'number'> }) {
  return (
    <>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="sourceId" value={copy.sourceId} />
      <input type="hidden" name="number" value={copy.number} />
      <input type="hidden" name="snapshotId" value={copy.id} />
    </>
  )
}
