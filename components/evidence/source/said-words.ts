import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { usePartyName } from '@/components/text/statement/names'
import { isCredibility, isReliability } from '@/lib/evidence/source/rules/grade'
import { type SaidOfSource, SOURCE_TYPES } from '@/lib/evidence/source/types'
import { formatDate } from '@/lib/ground/i18n/format'
import type { PartyView } from '@/lib/text/statement/types'
import { useGradeText } from './grade'
import { usePartiesText } from './parties-text'

/** What a field of a source is called. */
export function useFieldName(): (field: keyof SaidOfSource) => string {
  const t = useTranslations()
  const names: Record<keyof SaidOfSource, string> = {
    title: t('source.titleField'),
    titleBasis: t('source.collect.basis'),
    publisher: t('source.publisher'),
    author: t('source.author'),
    date: t('source.date'),
    language: t('layout.lang.title'),
    type: t('source.type.title'),
    summary: t('source.summary'),
    primary: t('source.class.primary'),
    onBehalfOf: t('source.class.onBehalfOf'),
    independenceGroup: t('source.class.group'),
    originFor: t('source.class.originFor'),
    reliability: t('source.grade.reliability'),
    credibility: t('source.grade.credibility'),
    sameAs: t('source.same.as'),
    url: t('source.address'),
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
  const partiesText = usePartiesText(usePartyName(parties))
  const gradeText = useGradeText()
  return (field, value) => {
    if (field === 'reliability' || field === 'credibility')
      return isReliability(value) || isCredibility(value) ? gradeText(value) : t('source.grade.unset')
    if (value === null || value === undefined) return t('source.collect.unset')
    if (typeof value === 'boolean')
      return t(value ? 'source.library.isPrimary' : 'source.library.isNotPrimary')
    if (field === 'date') return formatDate(locale, value)
    if (field === 'language') return languageName(value)
    if (field === 'onBehalfOf' || field === 'originFor') return partiesText(value)
    if (value === 'as_shown' || value === 'reconstructed' || value === 'described')
      return t(`source.collect.basisOf.${value}`)
    const type = field === 'type' ? SOURCE_TYPES.find((known) => known === value) : undefined
    return type ? t(`source.type.${type}`) : value
  }
}
