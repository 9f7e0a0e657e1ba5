import { useLocale, useTranslations } from 'next-intl'
import { formatDate } from '@/lib/i18n/format'
import { isClassingOnly } from '@/lib/source/rules/said'
import { type ClassingView, NOBODY, SAID_OF_SOURCE, type SaidOfSource } from '@/lib/source/types'
import type { PartyView } from '@/lib/statement/types'
import { useLanguageName, usePartyName } from '../statement/names'
import { isolated } from '../ui/isolated'

/** What people said about a source, in order: who, when, what stood there before, and who read it. */
export function SaidList({
  said,
  parties,
}: {
  said: readonly ClassingView[]
  parties: readonly PartyView[]
}) {
  const t = useTranslations('collect')
  const locale = useLocale()
  const fieldName = useFieldName()
  const textOf = useValueText(parties)
  return (
    <ul className="list small">
      {said.map((each) => (
        <li key={each.id}>
          <p>
            {t(isClassingOnly(each) ? 'classedBy' : 'correctedBy', {
              name: isolated(each.by),
              date: formatDate(locale, each.at),
            })}
            {each.review &&
              ` ${t(each.review.decision === 'approve' ? 'readBy' : 'returnedBy', {
                name: isolated(each.review.by),
                date: formatDate(locale, each.review.at),
              })}`}
          </p>
          <ul>
            {SAID_OF_SOURCE.filter((field) => field in each.after).map((field) => (
              <li key={field}>
                <span className="quiet">{fieldName(field)}: </span>
                {!isClassingOnly(each) && (
                  <>
                    <del>{textOf(field, each.before[field])}</del>{' '}
                  </>
                )}
                <bdi>{textOf(field, each.after[field])}</bdi>
              </li>
            ))}
          </ul>
          {each.reason !== null && (
            <p>
              <q dir="auto">{each.reason}</q>
            </p>
          )}
          {each.review?.reason && (
            <p>
              <q dir="auto">{each.review.reason}</q>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function useFieldName(): (field: keyof SaidOfSource) => string {
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

function useValueText(
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
