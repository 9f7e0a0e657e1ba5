import { useLocale, useTranslations } from 'next-intl'
import { useSeenUpTo } from '@/components/assessment/status-update/seen-up-to'
import { Sign } from '@/components/ground/ui/sign'
import { Time } from '@/components/ground/ui/time'
import { StatementPlace, StatementTitle } from '@/components/text/statement/named'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Summary } from '@/lib/reading/dossier/types'
import { Lede } from './lede'

/** One statement in the list of all: what it is, what it holds and what became of that, and up to when sources were checked. */
export function StatementEntry({ summary, title: Title }: { summary: Summary; title: 'h3' | 'h4' }) {
  const t = useTranslations('dossier.front')
  const locale = useLocale()
  const { slug, date, alike, updateDue } = summary
  const seen = useSeenUpTo()(summary, summary.lookedAt)
  return (
    <article className="stmt">
      <Title className="stmt__t">
        <a href={localePath(locale, `/${slug}`)}>
          <StatementTitle statement={summary} />
        </a>
      </Title>
      <p className="small quiet">
        <StatementPlace statement={summary} />
        {commaIn(locale)}
        <Time date={date} />
      </p>
      {alike.length === 0 ? (
        <p className="small quiet">{t('nothingMarkedShort')}</p>
      ) : (
        <Lede front={{ statement: summary, alike, overview: null, isPlain: true }} />
      )}
      {seen !== null && (
        <p className={updateDue === undefined ? 'small quiet' : 'small late'}>
          {updateDue !== undefined && <Sign name="overdue" />} {seen}.
        </p>
      )}
    </article>
  )
}
