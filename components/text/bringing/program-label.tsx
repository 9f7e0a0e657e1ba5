import { useTranslations } from 'next-intl'
import { isolated } from '@/lib/ground/i18n/isolated'
import type { ShownProposal } from './suggested-fields'

/** By which program a suggestion is proposed, alone or beside the list of words, and why in its own words; nothing where by none. */
export function ProgramLabel({
  force,
  proposedBy,
  reason,
}: Pick<ShownProposal['suggestion'], 'force' | 'proposedBy' | 'reason'>) {
  const t = useTranslations('bringing.program')
  if (proposedBy === null) return null
  return (
    <p className="small">
      {t(force === null ? 'by' : 'also', { program: isolated(proposedBy) })}
      {reason !== null && <>. {t.rich('reason', { reason: () => <bdi>{reason}</bdi> })}</>}
    </p>
  )
}
