import { useTranslations } from 'next-intl'
import type { NotSeen } from '@/lib/evidence/source/rules/proposed'
import { outsideFaults } from '@/lib/ground/platform/egress/fault'

/** Why a page was not seen, in words: as of a copy that was not made, but for what waiting changes. */
export function useWhyNotSeen(): (notSeen: NotSeen) => string {
  const t = useTranslations()
  return ({ fault, status, wait }) => {
    if (fault === 'busy' || fault === 'unreadable') return t(`source.collect.looked.why.${fault}`)
    if (fault === 'later') return t('source.collect.looked.why.later', { n: wait ?? 0 })
    const known = outsideFaults.find((code) => code === fault)
    if (!known || known === 'later') return t('snapshot.missed.failed', { status: '' })
    return t(`snapshot.missed.${known}`, { status: String(status ?? '') })
  }
}
