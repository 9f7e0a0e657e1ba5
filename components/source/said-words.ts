import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { NOBODY, type SaidOfSource } from '@/lib/source/types'
import type { PartyView } from '@/lib/statement/types'
import { useLanguageName, usePartyName } from '../statement/names'

/** What a field of a source is called. */
export function useFieldName(): (field: keyof SaidOfSource) => string {
  const t = useTranslations()
  const names: Record<keyof SaidOfSource, string> = {
    title: t('sources.titleField'),
    titleBasis: t('collect.basis'),
    publisher: t('sources.publisher'),
    author: t('sources.author'),
    date: t('sources.date'),
    language: t('lang.title'),
    type: t('sourceType.title'),
    summary: t('sources.summary'),
    primary: t('class.primary'),
    onBehalfOf: t('class.onBehalfOf'),
    independenceGroup: t('class.group'),
  }
  return (field) => names[field]
}

/** What somebody said of a source in a field, in words. */
export function useValueText(
  parties: readonly PartyView[],
): (field: keyof SaidOfSource, value: SaidOfSource[keyof SaidOfSource] | undefined) => string {
  const t = useTranslations()
  const locale = useLocale()
  const languageName = useLanguageName()
  const partyName = usePartyName(parties)
  return (field, value) => {
    if (value === null || value === undefined) return t('collect.unset')
    if (typeof value === 'boolean') return t(value ? 'library.isPrimary' : 'library.isNotPrimary')
    if (field === 'date') return formatDate(locale, value)
    if (field === 'language') return languageName(value)
    if (field === 'onBehalfOf') return value === NOBODY ? t('library.nobody') : partyName(value)
    if (value === 'as_shown' || value === 'reconstructed' || value === 'described')
      return t(`collect.basisOf.${value}`)
    const type = `sourceType.${value}`
    return field === 'type' && isTypeKey(type) ? t(type) : value
  }
}

type TypeKey = `sourceType.${SaidOfSource['type']}`

function isTypeKey(key: string): key is TypeKey {
  return key.startsWith('sourceType.')
}
