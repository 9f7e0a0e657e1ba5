import { useLocale, useTranslations } from 'next-intl'
import { ItemStateMarks } from '@/components/assessment/status-update/item-states'
import { FindForm } from '@/components/ground/form/find-form'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { Ref } from '@/components/ground/ui/ref'
import { Words } from '@/components/ground/ui/words'
import { ForceMark } from '@/components/text/method/force-mark'
import { OwnTitle } from '@/components/text/statement/own-words'
import type { ItemState } from '@/lib/assessment/status-update/rules/facets'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Part } from '@/lib/ground/platform/parts'
import type { ItemChoice } from '@/lib/text/commitment/types'

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
