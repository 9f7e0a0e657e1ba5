import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { formatList } from '@/lib/i18n/format'
import type { ItemGroup } from '@/lib/status-update/rules/facets'

/** How many items that govern others are named at most. */
const MOST_GOVERNING = 3

/** The name of a group and one line on what it is, with how many there are and which item governs others. */
export function useGroupNote(): (
  group: ItemGroup,
  items: readonly CommitmentView[],
) => { title: string; text: string } {
  const t = useTranslations()
  const governs = useGovernsNote()
  return (group, items) => {
    const key = messageKeys[group]
    const what = t('dossier.front.count', { n: items.length, what: t(`commitment.group.${key}Def`) })
    // Where many items govern others, each row says of its own how these stand.
    const governing = items.filter((item) => item.governs.length > 0)
    const sentences =
      governing.length > MOST_GOVERNING ? [] : [governs(items)].filter((sentence) => sentence !== '')
    return {
      title: t(`commitment.group.${key}`),
      text: [sentences.length > 0 ? `${what}.` : what, ...sentences].join(' '),
    }
  }
}

/** "7a governs 7b–7e: …" for each item that governs others; empty where none does. */
export function useGovernsNote(): (
  items: readonly Pick<CommitmentView, 'reference' | 'governs'>[],
) => string {
  const t = useTranslations('commitment.group')
  const locale = useLocale()
  return (items) =>
    items
      .filter((item) => item.governs.length > 0)
      .map(({ reference, governs }) => {
        const order = items.map((item) => item.reference)
        const first = governs[0] ?? ''
        const last = governs.at(-1) ?? ''
        const isRun = governs.length > 2 && order.indexOf(last) - order.indexOf(first) === governs.length - 1
        return t('governs', {
          ref: reference,
          refs: isRun ? `${first}–${last}` : formatList(locale, governs),
        })
      })
      .join(' ')
}

const messageKeys = { commitments: 'followed', claims: 'claims', positions: 'quiet' } as const
