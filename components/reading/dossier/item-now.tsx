import { useLocale, useTranslations } from 'next-intl'
import { GovernedGlyphs, ItemStateMarks } from '@/components/assessment/status-update/item-states'
import { useJudgementName } from '@/components/text/method/judgement-name'
import type { ItemStates } from '@/lib/assessment/status-update/rules/facets'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import type { CommitmentView } from '@/lib/text/commitment/types'

/** Where an item stands now; one that governs others shows where they stand. Nothing for what is not followed. */
export function ItemNow({
  item,
  states,
}: {
  item: Pick<CommitmentView, 'reference' | 'governs'>
  states: ItemStates
}) {
  if (item.governs.length === 0) {
    const own = states.get(item.reference) ?? []
    return own.length > 0 && <ItemStateMarks states={own} />
  }
  return (
    <GovernedGlyphs
      governed={item.governs.map((reference) => ({ reference, states: states.get(reference) ?? [] }))}
    />
  )
}

/** The same in words, for the label of a picture: "7b Resourced, 7c Reaffirmed" or "Taken up, Provisional". */
export function useNowInWords(states: ItemStates): (item: CommitmentView) => string {
  const name = useJudgementName()
  const t = useTranslations()
  const comma = commaIn(useLocale())
  const words = (reference: string) => (states.get(reference) ?? []).map(({ key }) => name(key)).join(comma)
  return ({ reference, governs }) => {
    if (governs.length > 0) return governs.map((governed) => `${governed} ${words(governed)}`).join(comma)
    const own = states.get(reference) ?? []
    const provisional = own.length > 0 && own.every((state) => state.provisional)
    return provisional ? `${words(reference)}${comma}${t('review.provisional')}` : words(reference)
  }
}
