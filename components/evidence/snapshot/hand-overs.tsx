import { useLocale, useTranslations } from 'next-intl'
import { Missing } from '@/components/ground/ui/missing'
import { RailSection } from '@/components/ground/ui/rail-section'
import type { HandOvers as Handed, HandOverView } from '@/lib/evidence/snapshot/types'
import { formatDateTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { HandOverForm } from './hand-over-form'

/**
 * What was handed over of a source to a public web archive, with the form for more, or why there is none. That none is configured is told to
 * administrators alone, who can change it.
 */
export function HandOvers({
  sourceId,
  handed: { host, withCopies, why, entries },
  may,
}: {
  sourceId: string
  handed: Handed
  may: { readonly ask: boolean; readonly configure: boolean }
}) {
  const t = useTranslations('snapshot.elsewhere')
  if (why === 'off' && entries.length === 0 && !may.configure) return null
  return (
    <RailSection
      id="archive"
      title={t('title')}
      aside={host !== null && <p>{t(withCopies ? 'withCopies' : 'how')}</p>}
    >
      {entries.length > 0 && (
        <ul className="list">
          {entries.map((each) => (
            <HandOver key={each.id} of={each} />
          ))}
        </ul>
      )}
      {why === 'off' && may.configure && <p className="small quiet pt-s">{t('off')}</p>}
      {(why === 'no-address' || why === 'not-public') && <p className="small quiet">{t(`why.${why}`)}</p>}
      {why === null && host !== null && may.ask && <HandOverForm sourceId={sourceId} host={host} />}
    </RailSection>
  )
}

function HandOver({ of: { asked, endedAt, archivedUrl, outcome, status } }: { of: HandOverView }) {
  const t = useTranslations('snapshot.elsewhere')
  const locale = useLocale()
  const date = formatDateTime(locale, asked.at)
  const why = useWhyNotArchived()
  return (
    <li>
      <span className="quiet">
        {asked.by === null ? t('askedBySuivi', { date }) : t('asked', { date, name: isolated(asked.by) })}
      </span>{' '}
      {endedAt === null && t('underWay')}
      {endedAt !== null && archivedUrl !== null && (
        <>
          {t('archived', { date: formatDateTime(locale, endedAt) })}{' '}
          <a className="addr addr--link" href={archivedUrl} rel="noreferrer" dir="ltr">
            {archivedUrl}
          </a>
        </>
      )}
      {endedAt !== null && archivedUrl === null && <Missing>{why(outcome, status)}</Missing>}
    </li>
  )
}

/** Codes that are said in words of their own; whatever else stood in the way was a fault of ours. */
const SAID = [
  'archive-failed',
  'no-copy-address',
  'other-host',
  'unfinished',
  'not-public',
  'off',
  'asked-not-public',
  'asked-off',
  'cancelled',
  'status',
  'timed-out',
  'too-large',
  'too-many-hops',
  'refused',
  'not-resolved',
  'forbidden-address',
] as const

function useWhyNotArchived(): (outcome: string | null, status: number | null) => string {
  const t = useTranslations('snapshot.elsewhere.missed')
  return (outcome, status) =>
    t(SAID.find((code) => code === outcome) ?? 'failed', { status: String(status ?? '') })
}
