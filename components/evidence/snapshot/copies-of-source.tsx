import { useLocale, useTranslations } from 'next-intl'
import { Missing } from '@/components/ground/ui/missing'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { archiveAddress, copiesAddress } from '@/lib/evidence/snapshot/rules/addresses'
import type { CaptureView, CopyInList } from '@/lib/evidence/snapshot/types'
import { copyAddress } from '@/lib/evidence/source/rules/addresses'
import { formatDate } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Part } from '@/lib/ground/platform/parts'
import { useWhyMissed } from './outcome'

interface CopiesOfSourceProps {
  slug: string
  sourceId: string
  /** Newest first. */
  copies: Part<CopyInList>
  /** Whether readers may have the record of one of them whole. */
  hasOpenCopies: boolean
  /** What was asked for last, where no copy came of it. */
  missed: CaptureView | null
}

/** The copies of a source that readers may know of, each with its page, and why there is no newer one. */
export function CopiesOfSource({ slug, sourceId, copies, hasOpenCopies, missed }: CopiesOfSourceProps) {
  const t = useTranslations()
  const locale = useLocale()
  const why = useWhyMissed()
  return (
    <>
      {copies.total === 0 && (
        <p>
          <Missing>{t('source.noSnapshot')}</Missing>
        </p>
      )}
      <CopyLines slug={slug} sourceId={sourceId} copies={copies} />
      {hasOpenCopies && (
        <p className="small pt-s">
          <a className="tap" href={localePath(locale, archiveAddress(slug, sourceId))} download>
            {t('snapshot.archiveOfOne')}
          </a>
        </p>
      )}
      {missed && (
        <p className="small quiet pt-s">
          {t('snapshot.missedOn', { date: formatDate(locale, missed.asked.at), why: why(missed) })}
        </p>
      )}
    </>
  )
}

/** A part of the copies of a source, each with its page, and the parts beside it. The first stands on the page of the source. */
export function CopyLines({ slug, sourceId, copies }: Omit<CopiesOfSourceProps, 'hasOpenCopies' | 'missed'>) {
  const t = useTranslations('snapshot')
  const locale = useLocale()
  return (
    <>
      {copies.entries.length > 0 && (
        <ul className="list">
          {copies.entries.map(({ id, number, fetchedAt, isWithheld }) => (
            <li key={id}>
              <a className="tap" href={localePath(locale, copyAddress(slug, sourceId, number))}>
                {t('copy', { n: number })}
              </a>{' '}
              <span className="quiet">
                {t('made', { date: formatDate(locale, fetchedAt) })}
                {isWithheld && ` · ${t('withheld')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <PartTurn
        part={copies}
        hrefOf={(after) => localePath(locale, copiesAddress(slug, sourceId, after))}
        words={{ earlier: t('newerCopies'), further: t('olderCopies') }}
      />
    </>
  )
}
