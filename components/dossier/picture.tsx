import { useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import type { Overview } from '@/lib/dossier/types'
import { usesOf } from '@/lib/status-update/rules/cited-in'
import { groupOfItem, type ItemGroup } from '@/lib/status-update/rules/facets'
import type { PicturedSource } from '@/lib/status-update/rules/picture'
import { readUpToOf } from '@/lib/status-update/rules/read-up-to'
import { asColumnHead, asRow, asRowGroup, asRowHead, asTable } from '../ui/table-roles'
import { Axis } from './axis'
import { useGroupNote } from './group-note'
import { Row } from './row'

interface PictureProps {
  overview: Overview
  /** The day on which the picture is made, YYYY-MM-DD. */
  today: string
  /** Up to when all of the statement's judgements say that its library was read; null while there is none. */
  readByAll: string | null
}

const groups: readonly ItemGroup[] = ['commitments', 'claims', 'positions']

/** The picture of all items over time: a table, with one strip a row. Positions stand in it once somebody follows them. */
export function Picture({ overview, today, readByAll }: PictureProps) {
  const t = useTranslations('dossier.index')
  const axis = { start: overview.statement.date, today }
  return (
    <table {...asTable} className="state">
      <caption className="vh">{t('state')}</caption>
      <thead {...asRowGroup}>
        <tr {...asRow}>
          <th {...asColumnHead} className="c-ref" scope="col">
            <span className="vh">{t('reference')}</span>
          </th>
          <th {...asColumnHead} className="c-what" scope="col">
            {t('inShort')}
          </th>
          <th {...asColumnHead} className="c-force" scope="col">
            <ForceTitle />
          </th>
          <th {...asColumnHead} className="c-strip" scope="col">
            <Axis axis={axis} asOf={overview.asOf} />
          </th>
          <th {...asColumnHead} className="c-n" scope="col">
            {t('citedOfKnown')}
          </th>
          <th {...asColumnHead} className="c-now" scope="col">
            {t('now')}
          </th>
        </tr>
      </thead>
      {groups.map((group) => {
        const rows = overview.items.filter(
          (item) => groupOfItem(item) === group && (group !== 'positions' || item.followed),
        )
        return (
          rows.length > 0 && (
            <tbody {...asRowGroup} key={group} className="grp">
              <GroupHead group={group} items={rows} />
              {rows.map((item) => (
                <Row
                  key={item.reference}
                  overview={overview}
                  axis={axis}
                  item={item}
                  sources={picturedSources(item, overview)}
                  readUpTo={readUpTo(item, overview, readByAll)}
                />
              ))}
            </tbody>
          )
        )
      })}
    </table>
  )
}

function ForceTitle() {
  return useTranslations('commitment.force')('title')
}

function GroupHead({ group, items }: { group: ItemGroup; items: readonly CommitmentView[] }) {
  const note = useGroupNote()
  const { title, text } = note(group, items)
  return (
    <tr {...asRow} className="grphead">
      <th {...asRowHead} colSpan={6} scope="rowgroup">
        {title}
        <small>{text}</small>
      </th>
    </tr>
  )
}

function picturedSources(item: CommitmentView, { citations, sources }: Overview): readonly PicturedSource[] {
  // A source that two lines cite is one source: the picture plots documents, not citations.
  const drawn = new Map<string, PicturedSource>()
  for (const { sourceId, stance, cited } of usesOf([item], citations)) {
    if (drawn.has(sourceId)) continue
    drawn.set(sourceId, { id: sourceId, date: sources.get(sourceId)?.date ?? null, stance, cited })
  }
  return [...drawn.values()]
}

/**
 * Up to when somebody has looked for an item: as its own judgements say, or those of the items it governs; where it has none,
 * up to when all of the dossier's judgements say that its library was read.
 */
function readUpTo(item: CommitmentView, { lines }: Overview, readByAll: string | null): string | null {
  const shown = [item.reference, ...item.governs].flatMap((reference) => lines.get(reference) ?? [])
  return readUpToOf(shown) ?? readByAll
}
