import { useLocale, useTranslations } from 'next-intl'
import type { ItemChoice } from '@/lib/commitment/types'
import { localePath } from '@/lib/i18n/routing'
import type { Part } from '@/lib/platform/parts'
import type { ItemState } from '@/lib/status-update/rules/facets'
import { FindForm } from '../form/find-form'
import { ForceMark } from '../method/force-mark'
import { OwnTitle } from '../statement/own-words'
import { ItemStateMarks } from '../status-update/item-states'
import { PartTurn } from '../ui/part-turn'
import { Ref } from '../ui/ref'
import { Words } from '../ui/words'

interface ItemPickerProps {
  /** The page's own address. */
  page: string
  typed: string
  /** The items that are shown of those that can be chosen. */
  choices: Part<ItemChoice>
  /** What readers see of each now, by its address. */
  states: ReadonlyMap<string, readonly ItemState[]>
  /** The address of the part that follows an item. */
  hrefOf: (after: string) => string
}

/** Items to write on, found by reference or words, each a link, with what readers see of it now. */
export function ItemPicker({ page, typed, choices, states, hrefOf }: ItemPickerProps) {
  const t = useTranslations('commitment.choice')
  const locale = useLocale()
  return (
    <>
      <FindForm
        action={page}
        label={t('find')}
        hint={t('findHow')}
        typed={typed}
        found={t('found', { n: choices.total })}
      />
      <ul className="queue pt-m">
        {choices.entries.map(({ address, shortTitle, language, item }) =>
          item ? (
            <li key={address}>
              <a className="qrow qrow--a" href={localePath(locale, `/desk/${address}`)}>
                <Ref>{item.reference}</Ref>
                <span>
                  <span className="what">
                    <OwnTitle of={item} />
                  </span>
                  <br />
                  <ForceMark force={item.force} />{' '}
                  <span className="quiet">
                    <Words lang={language}>{shortTitle}</Words>
                  </span>
                </span>
                <span className="line gap-s">
                  <ItemStateMarks states={states.get(address) ?? []} />
                </span>
              </a>
            </li>
          ) : null,
        )}
      </ul>
      <PartTurn part={choices} hrefOf={hrefOf} />
    </>
  )
}
