import { useLocale, useTranslations } from 'next-intl'
import { useSeenUpTo } from '@/components/assessment/status-update/seen-up-to'
import { Time } from '@/components/ground/ui/time'
import { useIntroduces } from '@/components/text/commitment/introduces'
import { StatementPlace, StatementTitle } from '@/components/text/statement/named'
import { usePartyName } from '@/components/text/statement/names'
import { formatList } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Summary } from '@/lib/reading/dossier/types'
import { Counts } from './counts'

/** One statement in the list of all: what it is, who spoke, and how far its commitments and its claims have come. */
export function StatementEntry({ summary }: { summary: Summary }) {
  const t = useTranslations()
  const locale = useLocale()
  const { slug, date, parties, passages, marked, groups, allProvisional } = summary
  const seen = useSeenUpTo()(summary, summary.lookedAt)
  const introduces = useIntroduces()(summary.introducing)
  const partyName = usePartyName(parties)
  const spoke = formatList(
    locale,
    parties.map(({ key }) => partyName(key)),
    'unit',
  )
  return (
    <article className="stmt">
      <p className="stmt__d">
        <Time date={date} />
      </p>
      <div>
        <h4 className="stmt__t">
          <a href={localePath(locale, `/${slug}`)}>
            <StatementTitle statement={summary} />
          </a>
        </h4>
        <p className="small quiet">
          <StatementPlace statement={summary} />. {spoke}.{' '}
          {marked === 0
            ? t('dossier.front.nothingMarkedShort')
            : t('dossier.index.intro', { n: marked, m: passages })}{' '}
          {introduces && `${introduces} `}
          {seen !== null && `${seen}.`}
        </p>
        {groups.map(({ group, n, counts }) => (
          <div key={group} className="stmt__n">
            <span className="quiet">{t(`dossier.front.group.${group}`, { n })}</span>
            <Counts counts={counts} brief={allProvisional} />
          </div>
        ))}
      </div>
    </article>
  )
}
