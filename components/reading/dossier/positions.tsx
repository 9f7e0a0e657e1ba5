import { useLocale, useTranslations } from 'next-intl'
import { Fold } from '@/components/ground/ui/fold'
import { Ref } from '@/components/ground/ui/ref'
import { ForceMark } from '@/components/text/method/force-mark'
import { LanguageLabel } from '@/components/text/statement/own-words'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Overview } from '@/lib/reading/dossier/types'
import { groupOfItem } from '@/lib/text/commitment/rules/groups'
import { useGovernsNote } from './governs-note'

/** How many items that govern others are named at most: each page of such an item says it of its own. */
const MOST_GOVERNING = 3

/** What is only declared or acknowledged: one closed line that opens. It is quiet, never hidden. */
export function Positions({ overview: { items, statement } }: { overview: Overview }) {
  const t = useTranslations()
  const locale = useLocale()
  const note = useGovernsNote()
  const quiet = items.filter((item) => groupOfItem(item) === 'positions' && !item.followed)
  if (quiet.length === 0) return null
  const what = t('dossier.front.count', { n: quiet.length, what: t('commitment.group.quietDef') })
  const governing = quiet.filter(({ governs }) => governs.length > 0).length
  const governs = governing > MOST_GOVERNING ? '' : note(quiet)
  return (
    <Fold title={t('commitment.group.quiet')} count={governs === '' ? what : `${what}. ${governs}`}>
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
