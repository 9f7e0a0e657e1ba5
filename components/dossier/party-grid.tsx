import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import type { Overview } from '@/lib/dossier/types'
import { localePath } from '@/lib/i18n/routing'
import { type PartyCell, partyGrid } from '@/lib/status-update/rules/party-grid'
import type { RevisionView } from '@/lib/status-update/types'
import { partyAnchor } from '../commitment/party-verdicts'
import { ForceMark } from '../method/force-mark'
import { useJudgementName } from '../method/judgement-name'
import { StatusMark } from '../method/status-mark'
import { usePartyName } from '../statement/names'
import { OwnTitle } from '../statement/own-words'
import { isolated } from '../ui/isolated'
import { Ref } from '../ui/ref'
import { asCell, asColumnHead, asRow, asRowGroup, asRowHead, asTable } from '../ui/table-roles'

/** What stands for each party on each followed item. A cell leads to the party's row on the page of the item. */
export function PartyGrid({ overview }: { overview: Overview }) {
  const t = useTranslations('dossier.parties')
  const { statement, items, revisions } = overview
  const partyName = usePartyName(statement.parties)
  const parties = statement.parties.map(({ key }) => key)
  const rows = partyGrid(items, revisions, parties)
  if (rows.length === 0 || parties.length < 2) return null
  // As with the counts: where all is provisional, the note above them says so once.
  const brief = rows.every(({ cells }) => cells.every(({ line }) => line?.as !== 'final'))
  const hasProvisional = rows.some(({ cells }) => cells.some(({ line }) => line?.as === 'provisional'))
  return (
    <section aria-labelledby="by-party" className="mt-l">
      <div className="secthead secthead--bare">
        <h2 className="h2" id="by-party">
          {t('title')}
        </h2>
      </div>
      <p className="small quiet pb-s">
        {t.rich('legend', { own: (words) => <span className="own">{words}</span> })}{' '}
        {hasProvisional && t('hatched')}
      </p>
      <table {...asTable} className="parties">
        <caption className="vh">{t('caption')}</caption>
        <thead {...asRowGroup}>
          <tr {...asRow}>
            <th {...asColumnHead} scope="col">
              {t('item')}
            </th>
            {parties.map((party) => (
              <th key={party} {...asColumnHead} scope="col">
                {partyName(party)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...asRowGroup}>
          {rows.map(({ item, cells }) => (
            <tr key={item.reference} {...asRow}>
              <th {...asRowHead} scope="row">
                <Ref>{item.reference}</Ref> <OwnTitle of={item} />{' '}
                <small>
                  <ForceMark force={item.force} />
                </small>
              </th>
              {cells.map((cell) => (
                <Cell
                  key={cell.party}
                  item={item}
                  cell={cell}
                  party={partyName(cell.party)}
                  slug={statement.slug}
                  brief={brief}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface CellProps {
  item: CommitmentView
  cell: PartyCell<RevisionView>
  /** Its name. */
  party: string
  slug: string
  brief: boolean
}

function Cell({ item, cell: { party: key, key: judgement, line, isOwn }, party, slug, brief }: CellProps) {
  const t = useTranslations('dossier.parties')
  const locale = useLocale()
  const name = useJudgementName()
  const page = localePath(locale, `/${slug}/${item.reference}`)
  return (
    <td {...asCell} data-l={party} className={isOwn ? 'own' : undefined}>
      <a
        className="st"
        href={line ? `${page}#${partyAnchor(key)}` : page}
        aria-label={t('cell', {
          ref: isolated(item.reference),
          party,
          status: name(judgement),
          as: line?.as ?? 'none',
          line: line === null ? 'none' : isOwn ? 'own' : 'all',
        })}
      >
        <StatusMark judgement={judgement} provisional={line?.as === 'provisional'} brief={brief} />
      </a>
    </td>
  )
}
