import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { localePath } from '@/lib/i18n/routing'
import { archiveAddress, copyAddress } from '@/lib/snapshot/rules/addresses'
import type { CaptureView, CopyInList } from '@/lib/snapshot/types'
import { Missing } from '../ui/missing'
import { useWhyMissed } from './outcome'

interface CopiesOfSourceProps {
  slug: string
  /** Newest first. */
  copies: readonly CopyInList[]
  /** What was asked for last, where no copy came of it. */
  missed: CaptureView | null
}

/** The copies of a source that readers may know of, each with its page, and why there is no newer one. */
export function CopiesOfSource({ slug, copies, missed }: CopiesOfSourceProps) {
  const t = useTranslations()
  const locale = useLocale()
  const why = useWhyMissed()
  const [first] = copies
  return (
    <>
      {copies.length === 0 && (
        <p>
          <Missing>{t('source.noSnapshot')}</Missing>
        </p>
      )}
      {copies.length > 0 && (
        <ul className="list">
          {copies.map(({ id, sourceId, number, fetchedAt, isWithheld }) => (
            <li key={id}>
              <a className="tap" href={localePath(locale, copyAddress(slug, sourceId, number))}>
                {t('snapshot.copy', { n: number })}
              </a>{' '}
              <span className="quiet">
                {t('snapshot.made', { date: formatDate(locale, fetchedAt) })}
                {isWithheld && ` · ${t('snapshot.withheld')}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {first && (
        <p className="small pt-s">
          <a className="tap" href={localePath(locale, archiveAddress(slug, first.sourceId))} download>
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
