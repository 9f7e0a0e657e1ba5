import { useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { picturedRows } from '@/lib/dossier/rules/pictured'
import type { Overview } from '@/lib/dossier/types'
import { readUpToOf } from '@/lib/status-update/rules/read-up-to'
import { asColumnHead, asRow, asRowGroup, asTable } from '../ui/table-roles'
import { PictureAxis } from './picture-axis'
import { PictureKey } from './picture-key'
import { PictureRow } from './picture-row'
import '@/styles/dossier.picture.css'

interface PictureProps {
  overview: Overview
  /** The day on which the picture is made, YYYY-MM-DD; of an earlier day the one to write. */
  today: string
  /** Up to when all of the statement's judgements say that its library was read; null while there is none. */
  readByAll: string | null
}

/** The picture of sources over time: a table, with one strip a row and a first row that explains the others. */
export function Picture({ overview, today, readByAll }: PictureProps) {
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
        {rows.map(({ item, sources }) => (
          <PictureRow
            key={item.reference}
            overview={overview}
            axis={axis}
            item={item}
            sources={sources}
            readUpTo={readUpTo(item, overview, readByAll)}
          />
        ))}
      </tbody>
    </table>
  )
}

/**
 * Up to when somebody has looked for an item: as its own judgements say, or those of the items it governs; where it has none,
 * up to when all of the dossier's judgements say that its library was read.
 */
function readUpTo(item: CommitmentView, { lines }: Overview, readByAll: string | null): string | null {
  const shown = [item.reference, ...item.governs].flatMap((reference) => lines.get(reference) ?? [])
  return readUpToOf(shown) ?? readByAll
}
