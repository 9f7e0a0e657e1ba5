import { useTranslations } from 'next-intl'
import { InTurn } from '@/components/ground/ui/in-turn'
import { asColumnHead, asRow, asRowGroup, asTable } from '@/components/ground/ui/table-roles'
import { allReadUpToOf, readUpToOf } from '@/lib/assessment/status-update/rules/read-up-to'
import { picturedRows } from '@/lib/reading/dossier/rules/pictured'
import type { Overview } from '@/lib/reading/dossier/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { PictureAxis } from './picture-axis'
import { PictureKey } from './picture-key'
import { PictureRow, type Read } from './picture-row'
import '@/styles/dossier.picture.css'

interface PictureProps {
  overview: Overview
  /** The day on which the picture is made, YYYY-MM-DD; of an earlier day the one to write. */
  today: string
}

/** The picture of sources over time: a table, with one strip a row and a first row that explains the others. */
export function Picture({ overview, today }: PictureProps) {
  const t = useTranslations('dossier')
  const axis = { start: overview.statement.date, today: overview.asOf ?? today, written: today }
  const rows = picturedRows(overview)
  return (
    <table {...asTable} className="state">
      <caption className="vh">{t('front.sourcesTitle')}</caption>
      <thead {...asRowGroup}>
        <tr {...asRow}>
          <th {...asColumnHead} className="c-what" scope="col">
            <span className="vh">{t('index.reference')}</span>
          </th>
          <th {...asColumnHead} className="c-strip" scope="col">
            <PictureAxis axis={axis} isNow={overview.asOf === undefined} />
          </th>
          <th {...asColumnHead} className="c-n" scope="col">
            {t('index.citedOfKnown')}
          </th>
        </tr>
      </thead>
      <tbody {...asRowGroup}>
        <PictureKey />
        {rows.map(({ item, sources, known }) => (
          <InTurn key={item.reference}>
            <PictureRow
              overview={overview}
              axis={axis}
              item={item}
              sources={sources}
              known={known}
              read={readOf(item, overview)}
            />
          </InTurn>
        ))}
      </tbody>
    </table>
  )
}

/**
 * Up to when somebody has looked for an item, last and for every judgement: as its own say, or those on the items it governs; null where it has none.
 * What was looked for other items says nothing of it.
 */
function readOf(item: CommitmentView, { lines }: Overview): Read {
  const own = [item.reference, ...item.governs].flatMap((reference) => lines.get(reference) ?? [])
  return { seenUpTo: allReadUpToOf(own), seenLast: readUpToOf(own) }
}
