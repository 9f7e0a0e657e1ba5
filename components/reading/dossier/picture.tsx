import { useLocale, useTranslations } from 'next-intl'
import { asColumnHead, asRow, asRowGroup, asTable } from '@/components/ground/ui/table-roles'
import { formatList } from '@/lib/ground/i18n/format'
import { type PicturedGroup, picturedGroups } from '@/lib/reading/dossier/rules/pictured'
import type { Overview } from '@/lib/reading/dossier/types'
import { PictureAxis } from './picture-axis'
import { PictureGroup } from './picture-group'
import { PictureKey } from './picture-key'
import '@/styles/dossier.picture.css'

interface PictureProps {
  overview: Overview
  /** The day on which the picture is made, YYYY-MM-DD; of an earlier day the one to write. */
  today: string
  /** Whether all judgements are provisional, which is said once beside it. */
  brief: boolean
  /** Whether it stands on a card: without what is said of each item in short. */
  onCard?: boolean
}

const hasRows = ({ rows }: PicturedGroup) => rows.length > 0

/** What became of each item, a row each: commitments, intentions, options and claims apart, and their sources over time. Nothing where no item stands among these. */
export function Picture({ overview, today, brief, onCard = false }: PictureProps) {
  const t = useTranslations()
  const locale = useLocale()
  const groups = picturedGroups(overview)
  if (groups.length === 0) return null
  const axis = { start: overview.statement.date, today: overview.asOf ?? today, written: today }
  return (
    <>
      {groups.some(hasRows) && <PictureKey />}
      <table {...asTable} className={onCard ? 'state state--card' : 'state'}>
        <caption className="vh">{t('dossier.index.state')}</caption>
        {groups.some(hasRows) && (
          <thead {...asRowGroup}>
            <tr {...asRow}>
              <th {...asColumnHead} className="c-what" scope="col">
                <span className="vh">{t('dossier.index.reference')}</span>
              </th>
              <th {...asColumnHead} className="c-strip" scope="col">
                <PictureAxis axis={axis} isNow={overview.asOf === undefined} />
              </th>
              <th {...asColumnHead} className="c-now" scope="col">
                <span className="vh">
                  {formatList(
                    locale,
                    [t('dossier.index.state'), t('status-update.confidence.title')],
                    'unit',
                  )}
                </span>
              </th>
            </tr>
          </thead>
        )}
        {groups.map((group) => (
          <PictureGroup key={group.group} {...{ ...group, overview, axis, brief, onCard }} />
        ))}
      </table>
    </>
  )
}
