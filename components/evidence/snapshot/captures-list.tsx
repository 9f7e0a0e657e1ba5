import { useLocale, useTranslations } from 'next-intl'
import { Missing } from '@/components/ground/ui/missing'
import { PartTurn } from '@/components/ground/ui/part-turn'
import type { CaptureView } from '@/lib/evidence/snapshot/types'
import { deskCopyAddress } from '@/lib/evidence/source/rules/addresses'
import { formatDateTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Part } from '@/lib/ground/platform/parts'
import { useWhyMissed } from './outcome'

/** A part of what was asked for of a source, newest first, and what came of it. */
export function CapturesList({ sourceId, captures }: { sourceId: string; captures: Part<CaptureView> }) {
  const t = useTranslations()
  const locale = useLocale()
  const why = useWhyMissed()
  if (captures.total === 0)
    return (
      <p>
        <Missing>{t('source.noSnapshot')}</Missing>
      </p>
    )
  return (
    <>
      <ul className="list">
        {captures.entries.map((capture) => {
          const { id, asked, endedAt, cameBy, copy } = capture
          const date = formatDateTime(locale, asked.at)
          return (
            <li key={id}>
              {copy && (
                <a className="tap" href={localePath(locale, deskCopyAddress(sourceId, copy.number))}>
                  {t('snapshot.copy', { n: copy.number })}
                </a>
              )}{' '}
              <span className="quiet">
                {t(cameBy === null ? 'snapshot.asked' : 'snapshot.brought', {
                  date,
                  name: isolated(asked.by),
                })}
              </span>{' '}
              {!copy &&
                (endedAt === null ? t('snapshot.underWay') : t('snapshot.noCopy', { why: why(capture) }))}
            </li>
          )
        })}
      </ul>
      <PartTurn
        part={captures}
        hrefOf={(after) =>
          `${localePath(locale, `/desk/sources/${sourceId}`)}${after === '' ? '' : `?copies=${after}`}#copies`
        }
        words={{ earlier: t('snapshot.newerAsked'), further: t('snapshot.olderAsked') }}
      />
    </>
  )
}
