import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { formatDate, formatList } from '@/lib/i18n/format'
import type { StatementView } from '@/lib/statement/types'
import { revisionsOf } from '@/lib/status-update/rules/facets'
import { type PartyCell, partyCells } from '@/lib/status-update/rules/party-grid'
import type { RevisionView } from '@/lib/status-update/types'
import { ConfidenceMark } from '../method/confidence-mark'
import { StatusMark } from '../method/status-mark'
import { asCell, asColumnHead, asRow, asRowGroup, asRowHead, asTable } from '../ui/table-roles'
import { SpreadBetween } from './spread-between'

interface PartyRowsProps {
  item: CommitmentView
  statement: StatementView
  /** The published judgements of the statement. */
  revisions: readonly RevisionView[]
  partyName: (key: string) => string
}

/** The place of a party's row on the page of an item. */
export function partyAnchor(party: string): string {
  return `party-${party}`
}

/** How far apart the parties stand on an item, and a row for each: what stands for it, how sure, up to when, and by whom. */
export function PartyRows({ item, statement, revisions, partyName }: PartyRowsProps) {
  const t = useTranslations('dossier.parties')
  const parties = statement.parties.map(({ key }) => key)
  const cells = partyCells(item, revisionsOf(item.reference, revisions), parties)
  if (parties.length < 2 || cells.every(({ line }) => line === null)) return null
  return (
    <>
      <h3 className="h3 mt-m pb-s">{t('title')}</h3>
      <SpreadBetween cells={cells} partyName={partyName} />
      <table {...asTable} className="parties mt-m">
        <thead {...asRowGroup}>
          <tr {...asRow}>
            {(['party', 'stands', 'confidence', 'seenUpTo', 'author', 'reading'] as const).map((column) => (
              <th key={column} {...asColumnHead} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...asRowGroup}>
          {cells.map((cell) => (
            <Row key={cell.party} cell={cell} name={partyName(cell.party)} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Row({ cell: { party, key, line, isOwn }, name }: { cell: PartyCell<RevisionView>; name: string }) {
  const t = useTranslations('dossier.parties')
  return (
    <tr {...asRow} id={partyAnchor(party)}>
      <th {...asRowHead} scope="row">
        {name}
        {line && <small>{t(isOwn ? 'own' : 'together')}</small>}
      </th>
      <td {...asCell} data-l={t('stands')} className={isOwn ? 'own' : undefined}>
        <StatusMark judgement={key} provisional={line?.as === 'provisional'} />
      </td>
      {line ? <Grounds revision={line.shown} /> : <td {...asCell} colSpan={4} />}
    </tr>
  )
}

/** How sure a judgement is, up to when somebody looked, who wrote it and who read it a second time. */
function Grounds({ revision }: { revision: RevisionView }) {
  const t = useTranslations()
  const locale = useLocale()
  const { confidence, seenUpTo, author, approvals } = revision
  const readers = approvals.map(({ by }) => by)
  return (
    <>
      <td {...asCell} data-l={t('dossier.parties.confidence')}>
        <ConfidenceMark confidence={confidence} />
      </td>
      <td {...asCell} data-l={t('dossier.parties.seenUpTo')}>
        {formatDate(locale, seenUpTo)}
      </td>
      <td {...asCell} data-l={t('dossier.parties.author')}>
        {author.kind === 'import' ? t('review.seedAuthor') : <bdi>{author.publicName}</bdi>}
      </td>
      <td {...asCell} data-l={t('dossier.parties.reading')}>
        {readers.length > 0 ? <bdi>{formatList(locale, readers)}</bdi> : t('dossier.parties.unread')}
      </td>
    </>
  )
}
