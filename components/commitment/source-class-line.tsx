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
    return <Missing>{t('class.allUnset')}</Missing>
  return (
    <>
      {primary === null ? (
        <Missing>{t('evidence.primaryUnset')}</Missing>
      ) : (
        <span>{primary ? t('evidence.primary') : t('evidence.notPrimary')}</span>
      )}
      {onBehalfOf === null ? (
        <Missing>{t('evidence.behalfUnset')}</Missing>
      ) : (
        <span>
          {onBehalfOf === NOBODY
            ? t('evidence.behalfNobody')
            : t('evidence.behalf', { party: partyName(onBehalfOf) })}
        </span>
      )}
      {independenceGroup === null ? (
        <Missing>{t('evidence.groupUnset')}</Missing>
      ) : (
        <span>{t('evidence.group', { group: independenceGroup })}</span>
      )}
    </>
  )
}
