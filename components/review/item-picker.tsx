import { useLocale } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { localePath } from '@/lib/i18n/routing'
import type { StatementView } from '@/lib/statement/types'
import { shownLines } from '@/lib/status-update/rules/lines'
import type { RevisionView } from '@/lib/status-update/types'
import { useAreaName } from '../statement/names'
import { ForceMark } from '../status-update/force-mark'
import { StatusMark } from '../status-update/status-mark'
import { Hang } from '../ui/hang'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'

interface ItemPickerProps {
  statement: StatementView
  items: readonly CommitmentView[]
  revisions: readonly RevisionView[]
}

/** The items that are followed, by area, each a link to write on it, with what readers see of it now. */
export function ItemPicker({ statement, items, revisions }: ItemPickerProps) {
  const areaName = useAreaName(statement.areas)
  const open = items.filter(({ followed, withdrawn }) => followed && withdrawn === null)
  return statement.areas
    .map(({ key }) => ({ key, ofArea: open.filter(({ areaKey }) => areaKey === key) }))
    .filter(({ ofArea }) => ofArea.length > 0)
    .map(({ key, ofArea }) => (
      <Hang key={key} id={`${statement.slug}-${key}`} title={areaName(key)}>
        <ul className="queue">
          {ofArea.map((item) => (
            <ItemRow
              key={item.reference}
              statement={statement}
              item={item}
              revisions={revisions.filter(({ reference }) => reference === item.reference)}
            />
          ))}
        </ul>
      </Hang>
    ))
}

function ItemRow({
  statement,
  item,
  revisions,
}: {
  statement: StatementView
  item: CommitmentView
  revisions: readonly RevisionView[]
}) {
  const locale = useLocale()
  const lines = shownLines(
    revisions,
    statement.parties.map(({ key }) => key),
  )
  const absent = item.force === 'claimed' ? 'not_checked' : 'not_rated'
  return (
    <li>
      <a className="qrow qrow--a" href={localePath(locale, `/desk/${statement.slug}/${item.reference}`)}>
        <Ref>{item.reference}</Ref>
        <span>
          <span className="what">
            <Words lang={item.titleLanguage}>{item.title}</Words>
          </span>
          <br />
          <ForceMark force={item.force} />
        </span>
        <span className="line gap-s">
          {lines.length === 0 && <StatusMark judgement={absent} />}
          {lines.map(({ party, shown, as }) => (
            <StatusMark key={party} judgement={shown.judgement} interim={as === 'interim'} />
          ))}
        </span>
      </a>
    </li>
  )
}
