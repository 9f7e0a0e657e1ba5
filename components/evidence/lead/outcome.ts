import { useTranslations } from 'next-intl'
import type { WatchView } from '@/lib/evidence/lead/types'
import { useWhyMissed } from '../snapshot/outcome'

/** What came of asking something that is watched, in words; null where it was not asked yet. */
export function useWatchOutcome(): (watch: WatchView) => string | null {
  const t = useTranslations('lead.outcome')
  const whyMissed = useWhyMissed()
  return ({ outcome, kind, fault, status, entries, fresh }) => {
    switch (outcome) {
      case null:
        return null
      case 'read':
        return t(kind === 'feed' ? 'readFeed' : 'readPage', { n: entries, m: fresh })
      case 'unchanged':
      case 'gone':
        return t(outcome)
      case 'unreadable':
        return fault === 'too-large' || fault === 'coding'
          ? t('missed', { why: whyMissed({ outcome: fault, status }) })
          : t(kind === 'feed' ? 'noFeed' : 'noPage')
      case 'missing':
      case 'blocked':
      case 'unresolved':
      case 'failing':
        return t('missed', { why: whyMissed({ outcome: fault ?? 'failed', status }) })
    }
  }
}
