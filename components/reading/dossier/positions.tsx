import { useTranslations } from 'next-intl'
import { Fold } from '@/components/ground/ui/fold'
import type { Overview } from '@/lib/reading/dossier/types'
import { groupOfItem } from '@/lib/text/commitment/rules/groups'
import { useGovernsNote } from './governs-note'
import { ItemTitles } from './picture-group'

/** How many items that govern others are named at most: each page of such an item says it of its own. */
const MOST_GOVERNING = 3

/** What is only declared or acknowledged: one closed line that opens. It is quiet, never hidden. */
export function Positions({ overview: { items, statement } }: { overview: Overview }) {
  const t = useTranslations()
  const note = useGovernsNote()
  const quiet = items.filter((item) => groupOfItem(item) === 'positions' && !item.followed)
  if (quiet.length === 0) return null
  const governing = quiet.filter(({ governs }) => governs.length > 0).length
  const governs = governing > MOST_GOVERNING ? '' : note(quiet)
  const what = t('commitment.group.quietDef')
  return (
    <Fold
      title={t('dossier.front.group.positions', { n: quiet.length })}
      count={governs === '' ? what : `${what}. ${governs}`}
    >
      <ItemTitles items={quiet} slug={statement.slug} />
    </Fold>
  )
}
