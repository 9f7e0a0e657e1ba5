import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { ForceMark } from '@/components/text/method/force-mark'
import { OwnTitle } from '@/components/text/statement/own-words'
import type { NamedItems } from '@/lib/assessment/status-update/rules/named-items'
import { localePath } from '@/lib/ground/i18n/routing'
import { ItemStateMarks } from '../status-update/item-states'

/** What a question is about: the item as it stands now, or the whole statement. */
export function Subject({ named, reference }: { named: NamedItems; reference: string | null }) {
  const t = useTranslations('follow-up')
  const locale = useLocale()
  const { slug } = named.statement
  const item = named.items.find((each) => each.reference === reference)
  if (!item)
    return (
      <p className="meta">
        <a className="tap" href={localePath(locale, `/${slug}`)}>
          {t('wholeStatement')}
        </a>
      </p>
    )
  const states = named.states.get(item.reference) ?? []
  return (
    <>
      <p className="line">
        <Ref>{item.reference}</Ref>
        {states.length > 0 ? <ItemStateMarks states={states} /> : <ForceMark force={item.force} />}
      </p>
      <p className="meta">
        <a className="tap" href={localePath(locale, `/${slug}/${item.reference}`)}>
          <OwnTitle of={item} />
        </a>
      </p>
    </>
  )
}
