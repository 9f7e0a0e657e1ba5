import { useLocale, useTranslations } from 'next-intl'
import type { Summary } from '@/lib/dossier/types'
import { formatDate, formatList } from '@/lib/i18n/format'
import { localePath } from '@/lib/i18n/routing'
import { StatementPlace, StatementTitle } from '../statement/named'
import { usePartyName } from '../statement/names'
import { Fact, Facts } from '../ui/facts'
import { Time } from '../ui/time'
import { Counts } from './counts'

/** One statement in the list of all: what it is, who spoke, and how far its items have come. */
export function StatementEntry({ summary }: { summary: Summary }) {
  const t = useTranslations()
  const locale = useLocale()
  const { slug, date, parties, passages, marked, counts, allProvisional, seenUpTo } = summary
  const partyName = usePartyName(parties)
  const address = localePath(locale, `/${slug}`)
  return (
    <article className="hang">
      <div className="hang__h">
        <p className="dateline">
          <Time date={date} length="long" />
        </p>
        <p>
          <StatementPlace statement={summary} />
        </p>
      </div>
      <div>
        <h3 className="subtitle pb-m">
          <a href={address}>
            <StatementTitle statement={summary} />
          </a>
        </h3>
        <Counts counts={counts} brief={allProvisional} />
        <Facts>
          <Fact term={t('dossier.home.parties')}>
            {formatList(
              locale,
              parties.map(({ key }) => partyName(key)),
            )}
          </Fact>
          <Fact term={t('dossier.home.marked')}>
            {t('dossier.index.intro', { n: marked, m: passages })}{' '}
            {seenUpTo !== null && `${t('status-update.seenUpTo', { date: formatDate(locale, seenUpTo) })}.`}
          </Fact>
          <Fact term={t('dossier.index.text')}>
            <a href={`${address}/statement`}>{t('dossier.index.readAnnotated')}</a>
          </Fact>
        </Facts>
      </div>
    </article>
  )
}
