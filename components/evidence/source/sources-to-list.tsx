import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Fold } from '@/components/ground/ui/fold'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import type { SourceToList, ToList } from '@/lib/evidence/source/types'
import { formatDate, formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'

interface SourcesToListProps {
  sources: ToList
  /** What stands under a list that is not shown whole. */
  endOf: (list: keyof ToList, part: ToList[keyof ToList], of: string) => ReactNode
  /** Whether what came with a dossier stands open: where it alone is asked for. */
  open: boolean
}

/** The sources that await a second person, each a link to read it and decide: what people added or said, and folded what came with a dossier. */
export function SourcesToList({ sources: { added, imported }, endOf, open }: SourcesToListProps) {
  const t = useTranslations()
  const title = t('source.collect.toList')
  const fromDossier = t('desk.fromDossier')
  const comma = commaIn(useLocale())
  return (
    <>
      {added.entries.length > 0 && <Rows sources={added.entries} />}
      {endOf('added', added, title)}
      {imported.entries.length > 0 && (
        <Fold title={fromDossier} count={imported.total} open={open}>
          <Rows sources={imported.entries} />
          {endOf('imported', imported, `${title}${comma}${fromDossier}`)}
        </Fold>
      )}
    </>
  )
}

function Rows({ sources }: { sources: readonly SourceToList[] }) {
  const t = useTranslations()
  const locale = useLocale()
  const comma = commaIn(locale)
  return (
    <ul className="queue">
      {sources.map((source) => (
        <li key={source.id}>
          <a className="qrow qrow--a" href={localePath(locale, `/desk/sources/${source.id}`)}>
            <bdi className="quiet">{source.id}</bdi>
            <span>
              <span className="what">
                <Words lang={source.language}>{source.title}</Words>
              </span>
              <br />
              <span className="quiet">
                <bdi>{source.publisher}</bdi>
                {comma}
                {source.date === null ? t('status-update.citation.undated') : <Time date={source.date} />}
                {'. '}
                {t('source.collect.since', {
                  names: formatList(locale, source.by.map(isolated)),
                  date: formatDate(locale, source.since),
                })}
                {source.isMine && ` ${t('source.collect.somebodyElse')}`}
              </span>
            </span>
            <span className="quiet">
              {source.isListed
                ? t('source.collect.changesToRead', { n: source.changes })
                : t('source.collect.notListed')}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
