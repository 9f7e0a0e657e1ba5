import { useLocale, useTranslations } from 'next-intl'
import { useSeenUpTo } from '@/components/assessment/status-update/seen-up-to'
import { Time } from '@/components/ground/ui/time'
import { StatementPlace, StatementTitle } from '@/components/text/statement/named'
import { usePartyName } from '@/components/text/statement/names'
import { lookedAt } from '@/lib/assessment/status-update/rules/facets'
import { formatList } from '@/lib/ground/i18n/format'
import { countedGroups } from '@/lib/reading/dossier/rules/counted-groups'
import type { Front, InFigures } from '@/lib/reading/dossier/types'
import { Counts, ProvisionalNote } from './counts'
import { CountsByArea } from './counts-by-area'
import { Picture } from './picture'

/** How a statement stands, on a card: what it is, who spoke, and how many of its items stand where. */
export function EmbeddedStanding({ shown }: { shown: InFigures }) {
  const t = useTranslations('dossier.front')
  const { figures } = shown
  const groups = countedGroups(shown.alike)
  return (
    <>
      <Named shown={shown} />
      {groups.map(({ group, n, counts }) => (
        <div key={group} className="pt-s">
          <p className="quiet small">{t(`group.${group}`, { n })}</p>
          <Counts counts={counts} brief={figures.lines === figures.provisional} />
        </div>
      ))}
      {shown.alike.length === 0 && <p className="pt-s">{t('nothingMarkedShort')}</p>}
      {figures.lines === 0 && groups.length > 0 && <p className="small quiet">{t('noneJudged')}</p>}
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
