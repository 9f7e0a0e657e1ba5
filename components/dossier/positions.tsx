import { useLocale } from 'next-intl'
import type { Overview } from '@/lib/dossier/types'
import { localePath } from '@/lib/i18n/routing'
import { groupOfItem } from '@/lib/status-update/rules/facets'
import { ForceMark } from '../method/force-mark'
import { LanguageLabel } from '../statement/own-words'
import { Fold } from '../ui/fold'
import { Ref } from '../ui/ref'
import { useGroupNote } from './group-note'

/** What is only declared or acknowledged: one closed line that opens. It is quiet, never hidden. */
export function Positions({ overview: { items, statement } }: { overview: Overview }) {
  const locale = useLocale()
  const note = useGroupNote()
  const quiet = items.filter((item) => groupOfItem(item) === 'positions' && !item.followed)
  if (quiet.length === 0) return null
  const { title, text } = note('positions', quiet)
  return (
    <Fold title={title} count={text}>
      <ul className="quietlist">
        {quiet.map(({ reference, title: short, titleLanguage, force }) => (
          <li key={reference}>
            <Ref>{reference}</Ref>
            <a href={localePath(locale, `/${statement.slug}/${reference}`)} lang={titleLanguage}>
              {short}
            </a>
            <LanguageLabel language={titleLanguage} />
            <ForceMark force={force} />
          </li>
        ))}
      </ul>
    </Fold>
  )
}
