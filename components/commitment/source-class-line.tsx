import { useTranslations } from 'next-intl'
import type { SourceView } from '@/lib/source/types'
import { NOBODY } from '@/lib/status-update/types'
import { Missing } from '../ui/missing'

/** What people have said about where a source comes from. What nobody has said is missing, and never guessed. */
export function SourceClassLine({
  source,
  partyName,
}: {
  source: SourceView
  partyName: (key: string) => string
}) {
  const t = useTranslations()
  const { primary, onBehalfOf, independenceGroup } = source
  if (primary === null && onBehalfOf === null && independenceGroup === null)
    return <Missing>{t('source.class.allUnset')}</Missing>
  return (
    <>
      {primary === null ? (
        <Missing>{t('status-update.citation.primaryUnset')}</Missing>
      ) : (
        <span>{primary ? t('status-update.citation.primary') : t('status-update.citation.notPrimary')}</span>
      )}
      {onBehalfOf === null ? (
        <Missing>{t('status-update.citation.behalfUnset')}</Missing>
      ) : (
        <span>
          {onBehalfOf === NOBODY
            ? t('status-update.citation.behalfNobody')
            : t('status-update.citation.behalf', { party: partyName(onBehalfOf) })}
        </span>
      )}
      {independenceGroup === null ? (
        <Missing>{t('status-update.citation.groupUnset')}</Missing>
      ) : (
        <span>{t('status-update.citation.group', { group: independenceGroup })}</span>
      )}
    </>
  )
}
