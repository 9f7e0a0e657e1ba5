import { useTranslations } from 'next-intl'
import { Words } from '@/components/ground/ui/words'
import type { RevisionView } from '@/lib/assessment/status-update/types'

/** How a judgement stands to the final one before it; nothing where there is none. */
export function SuccessionWords({ revision }: { revision: RevisionView }) {
  const t = useTranslations('commitment')
  if (revision.succession === null) return null
  if (revision.succession === 'replaces') return t('replaces')
  return t.rich('corrects', {
    reason: () => <Words lang={revision.rationaleLanguage}>{revision.correctionReason}</Words>,
  })
}
