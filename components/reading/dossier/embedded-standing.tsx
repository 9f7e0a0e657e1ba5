import { useLocale, useTranslations } from 'next-intl'
import { useSeenUpTo } from '@/components/assessment/status-update/seen-up-to'
import { Time } from '@/components/ground/ui/time'
import { StatementPlace, StatementTitle } from '@/components/text/statement/named'
import { usePartyName } from '@/components/text/statement/names'
import { lookedAt } from '@/lib/assessment/status-update/rules/facets'
import { formatList } from '@/lib/ground/i18n/format'
import type { Front, InFigures } from '@/lib/reading/dossier/types'
import { ProvisionalNote } from './counts'
import { CountsByArea } from './counts-by-area'
import { Lede } from './lede'
import { Picture } from './picture'

/** How a statement stands, on a card: what it is, who spoke, and what became of what it contains. */
export function EmbeddedStanding({ shown: { statement, alike, figures }, shown }: { shown: InFigures }) {
  const t = useTranslations('dossier.front')
  return (
    <>
      <Named shown={shown} />
      {alike.length === 0 ? (
        <p className="pt-s">{t('nothingMarkedShort')}</p>
      ) : (
        <Lede front={{ statement, alike, overview: null, isPlain: true }} />
      )}
      {figures.lines === 0 && alike.length > 0 && <p className="small quiet">{t('noneJudged')}</p>}
      <p className="small quiet">
        <ProvisionalNote figures={figures} />
      </p>
    </>
  )
}

/** The picture over time, on a card; of more items than are pictured one by one what became of them by area. */
export function EmbeddedPicture({ front, today }: { front: Front; today: string }) {
  const { overview, figures } = front
  return (
    <>
      <Named shown={front} />
      {overview ? (
        <Picture overview={overview} today={today} brief={figures.lines === figures.provisional} onCard />
      ) : (
        <CountsByArea front={front} />
      )}
      <p className="small quiet">
        <ProvisionalNote figures={figures} />
      </p>
    </>
  )
}

/** What the foot of a statement's card says: up to when somebody looked. */
export function EmbeddedStandingSaid({ shown: { figures, alike, updateDue } }: { shown: InFigures }) {
  const seen = useSeenUpTo()({ ...figures, updateDue }, lookedAt(alike))
  return seen !== null && <span className="quiet">{seen}</span>
}

function Named({ shown: { statement } }: { shown: InFigures }) {
  const locale = useLocale()
  const partyName = usePartyName(statement.parties)
  return (
    <>
      <p className="serif strong">
        <StatementTitle statement={statement} />
      </p>
      <p className="small quiet">
        <StatementPlace statement={statement} />. <Time date={statement.date} />.{' '}
        {formatList(
          locale,
          statement.parties.map(({ key }) => partyName(key)),
          'unit',
        )}
        .
      </p>
    </>
  )
}
