import { useLocale, useTranslations } from 'next-intl'
import { InTurn } from '@/components/ground/ui/in-turn'
import { Ref } from '@/components/ground/ui/ref'
import { asCell, asRow, asRowGroup, asRowHead } from '@/components/ground/ui/table-roles'
import { OptionNote } from '@/components/text/commitment/option-note'
import { StatusMark } from '@/components/text/method/status-mark'
import { OwnTitle } from '@/components/text/statement/own-words'
import type { Axis } from '@/lib/assessment/status-update/rules/picture'
import { localePath } from '@/lib/ground/i18n/routing'
import type { PicturedGroup } from '@/lib/reading/dossier/rules/pictured'
import type { Overview } from '@/lib/reading/dossier/types'
import { noPromiseOf } from '@/lib/text/commitment/rules/force'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { useGovernsNote } from './governs-note'
import { PictureRow } from './picture-row'

interface PictureGroupProps extends PicturedGroup {
  overview: Overview
  axis: Axis
  brief: boolean
  onCard: boolean
}

/** The rows of one group of items, under how many they are; those that nobody has judged yet share the last. */
export function PictureGroup({ group, n, rows, unjudged, ...shown }: PictureGroupProps) {
  const t = useTranslations('dossier.front')
  const { overview, onCard } = shown
  // A card has no headings that it could stand under.
  const Head = onCard ? 'p' : 'h3'
  return (
    <tbody {...asRowGroup} aria-labelledby={`of-${group}`}>
      <tr {...asRow} className="fates__h">
        <th {...asRowHead} scope="rowgroup" colSpan={3}>
          <Head id={`of-${group}`}>{t(`group.${group}`, { n })}</Head>
        </th>
      </tr>
      {rows.map((row) => (
        <InTurn key={row.item.reference}>
          {row.item.governs.length > 0 ? (
            <GoverningRow item={row.item} overview={overview} />
          ) : (
            <PictureRow row={row} {...shown} />
          )}
        </InTurn>
      ))}
      {unjudged.length > 0 && (
        <tr {...asRow} className="fate fate--rest">
          <td {...asCell} colSpan={2}>
            <ItemTitles items={unjudged} slug={overview.statement.slug} />
          </td>
          <td {...asCell} className="fate__now">
            <StatusMark judgement={group === 'claims' ? 'not_checked' : 'not_rated'} />
          </td>
        </tr>
      )}
    </tbody>
  )
}

/** An item that introduces others, in a line: that options are no promises, or which these are. */
function GoverningRow({ item, overview }: { item: CommitmentView; overview: Overview }) {
  const note = useGovernsNote()
  const governed = overview.items.filter(
    ({ reference }) => reference === item.reference || item.governs.includes(reference),
  )
  return (
    <tr {...asRow} className="fate fate--governs">
      <td {...asCell} colSpan={3}>
        <ItemTitles items={[item]} slug={overview.statement.slug} />
        {noPromiseOf(item) === null ? <p className="option">{note(governed)}</p> : <OptionNote item={item} />}
      </td>
    </tr>
  )
}

/** Items in a line: their references and titles, each drawn as firmly as its words are said. */
export function ItemTitles({ items, slug }: { items: readonly CommitmentView[]; slug: string }) {
  const locale = useLocale()
  return (
    <ul className="itemtitles">
      {items.map((item) => (
        <li key={item.reference}>
          <Ref>{item.reference}</Ref>{' '}
          <a className={`f f--${item.force}`} href={localePath(locale, `/${slug}/${item.reference}`)}>
            <OwnTitle of={item} />
          </a>
        </li>
      ))}
    </ul>
  )
}
