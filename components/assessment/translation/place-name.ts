import { useTranslations } from 'next-intl'
import { usePartyName } from '@/components/text/statement/names'
import type { TranslatedField } from '@/lib/text/statement/rules/own-words'
import { ALL_PARTIES, type PartyView } from '@/lib/text/statement/types'

/** What a translation is of, in words: its field, and whose line where it is one party's. */
export function usePlaceName(
  parties: readonly PartyView[],
): (place: { readonly field: TranslatedField; readonly party: string | null }) => string {
  const t = useTranslations('translation')
  const partyName = usePartyName(parties)
  return ({ field, party }) =>
    party === null || party === ALL_PARTIES
      ? t(`field.${field}`)
      : t('fieldOf', { field: t(`field.${field}`), party: partyName(party) })
}
