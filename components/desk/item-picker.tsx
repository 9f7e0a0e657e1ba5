import { useLocale } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { localePath } from '@/lib/i18n/routing'
import type { StatementView } from '@/lib/statement/types'
import { type ItemState, itemStates } from '@/lib/status-update/rules/facets'
import type { RevisionView } from '@/lib/status-update/types'
import { ItemStateMarks } from '../commitment/item-states'
import { ForceMark } from '../method/force-mark'
import { useAreaName } from '../statement/names'
import { OwnTitle } from '../statement/own-words'
import { Hang } from '../ui/hang'
import { Ref } from '../ui/ref'

interface ItemPickerProps {
  statement: StatementView
  items: readonly CommitmentView[]
  revisions: readonly RevisionView[]
}

/** The items that are followed, by area, each a link to write on it, with what readers see of it now. */
export function ItemPicker({ statement, items, revisions }: ItemPickerProps) {
  const areaName = useAreaName(statement.areas)
  const open = items.filter(({ followed, withdrawn }) => followed && withdrawn === null)
  const states = itemStates(
    open,
    revisions,
    statement.parties.map(({ key }) => key),
  )
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
              states={states.get(item.reference) ?? []}
            />
          ))}
        </ul>
      </Hang>
    ))
}

function ItemRow({
  statement,
  item,
  states,
}: {
  statement: StatementView
  item: CommitmentView
  states: readonly ItemState[]
}) {
  const locale = useLocale()
  return (
    <li>
      <a className="qrow qrow--a" href={localePath(locale, `/desk/${statement.slug}/${item.reference}`)}>
        <Ref>{item.reference}</Ref>
        <span>
          <span className="what">
            <OwnTitle of={item} />
          </span>
          <br />
          <ForceMark force={item.force} />
        </span>
        <span className="line gap-s">
          <ItemStateMarks states={states} />
        </span>
      </a>
    </li>
  )
}
