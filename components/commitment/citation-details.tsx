import { useLocale, useTranslations } from 'next-intl'
import { colonIn } from '@/lib/i18n/punctuation'
import type { RevisionCitation } from '@/lib/status-update/types'
import { Missing } from '../ui/missing'

/** Where the words stand and what else the citation says, or a calm mark for what of it is missing. */
export function CitationDetails({ citation }: { citation: RevisionCitation }) {
  const t = useTranslations('status-update.citation')
  const colon = colonIn(useLocale())
  const { quote, locator, figure, expressWithdrawal } = citation
  return (
    <>
      {locator !== null && (
        <span>
          {t('locator')}
          {colon}
          <bdi>{locator}</bdi>
        </span>
      )}
      {figure !== null && (
        <span>
          {t('figure')}
          {colon}
          <bdi>{figure}</bdi>
        </span>
      )}
      {expressWithdrawal && <span>{t('withdrawalByParty')}</span>}
      {(quote === null || locator === null) && (
        <Missing>
          {quote !== null
            ? t('locatorOnlyMissing')
            : locator !== null
              ? t('quoteOnlyMissing')
              : t('quoteMissing')}
        </Missing>
      )}
    </>
  )
}
