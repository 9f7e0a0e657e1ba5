import { useLocale, useTranslations } from 'next-intl'
import { Missing } from '@/components/ground/ui/missing'
import { Words } from '@/components/ground/ui/words'
import { LanguageLabel } from '@/components/text/statement/own-words'
import { Place } from '@/components/text/statement/place'
import type { RevisionCitation } from '@/lib/assessment/status-update/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { colonIn } from '@/lib/ground/i18n/punctuation'

/**
 * Where the words stand, on which copy they were seen and what else the citation says, or a calm mark for what of it is missing.
 *
 * @param lang the language in which the citation is written
 */
export function CitationDetails({ citation, lang }: { citation: RevisionCitation; lang: string }) {
  const t = useTranslations('status-update.citation')
  const colon = colonIn(useLocale())
  const { locator, seenCopy } = citation
  return (
    <>
      {locator !== null && (
        <span>
          {t('locator')}
          {colon}
          <Place text={locator} language={lang} />
        </span>
      )}
      {seenCopy !== null && <SeenOn citation={citation} copy={seenCopy} lang={lang} />}
      <CitationExtras citation={citation} lang={lang} />
    </>
  )
}

/** What a citation says besides its words and their place, or a calm mark for what of these is missing. */
export function CitationExtras({ citation, lang }: { citation: RevisionCitation; lang: string }) {
  const t = useTranslations('status-update.citation')
  const colon = colonIn(useLocale())
  const { quote, locator, figure, expressWithdrawal, quoteExplained } = citation
  return (
    <>
      {quoteExplained !== null && (
        <span>
          {t('quoteExplained', { id: isolated(citation.sourceId) })}
          {colon}
          <Words lang={lang}>{quoteExplained}</Words>
          <LanguageLabel language={lang} />
        </span>
      )}
      {figure !== null && (
        <span>
          {t('figure')}
          {colon}
          <Words lang={lang}>{figure}</Words>
          <LanguageLabel language={lang} />
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

/** On which copy the words were seen: not on the page itself, so a reader is told, and led to the copy where it has an address. */
function SeenOn({ citation, copy, lang }: { citation: RevisionCitation; copy: string; lang: string }) {
  const t = useTranslations('status-update.citation')
  const locale = useLocale()
  const { seenAddress, seenOn } = citation
  return (
    <span>
      {t.rich('seenOn', {
        known: seenOn === null ? 'no' : 'yes',
        date: seenOn === null ? '' : formatDate(locale, seenOn),
        copy: () => <Place text={copy} language={lang} />,
      })}
      {seenAddress !== null && (
        <>
          {' '}
          <a className="tap" href={seenAddress} rel="noreferrer">
            {t('openCopy')}
          </a>
        </>
      )}
    </span>
  )
}
