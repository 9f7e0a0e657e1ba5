import { useLocale, useTranslations } from 'next-intl'
import { CitationDetails } from '@/components/assessment/status-update/citation-details'
import { Quote } from '@/components/evidence/source/quote'
import { Ref } from '@/components/ground/ui/ref'
import { StanceMark } from '@/components/text/method/stance-mark'
import { StatusMark } from '@/components/text/method/status-mark'
import { usePartyName } from '@/components/text/statement/names'
import { LanguageLabel, OwnWords, TranslatedFrom } from '@/components/text/statement/own-words'
import type { ShownCitation } from '@/lib/assessment/status-update/rules/cited-in'
import { shownTranslated } from '@/lib/assessment/status-update/rules/evidence-list'
import type { NamedSource } from '@/lib/evidence/source/types'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Overview } from '@/lib/reading/dossier/types'
import { inPlace } from '@/lib/text/statement/rules/own-words'
import '@/styles/dossier.evidence.css'
import { ALL_PARTIES } from '@/lib/text/statement/types'

interface WhereCitedProps {
  overview: Overview
  /** The source, and those for which it stands. */
  documents: readonly NamedSource[]
  /** The uses of these, in reading order. */
  cited: readonly ShownCitation[]
}

/** Every judgement shown that cites a source: for what, with which stance, and in which words. */
export function WhereCited({ overview, documents, cited }: WhereCitedProps) {
  return (
    <ol className="ev">
      {cited.map((use) => (
        <Use
          key={`${use.reference} ${use.line.party} ${use.citation.number}`}
          overview={overview}
          documents={documents}
          use={use}
        />
      ))}
    </ol>
  )
}

interface UseProps {
  overview: Overview
  documents: readonly NamedSource[]
  use: ShownCitation
}

function Use({ overview, documents, use }: UseProps) {
  const t = useTranslations()
  const locale = useLocale()
  const { statement, items } = overview
  const partyName = usePartyName(statement.parties)
  const { reference, line, citation } = use
  const { shown, as, party } = line
  const { stance, linkToStatement, shows, quote } = citation
  const translation = shownTranslated(shown, citation)
  const item = items.find((each) => each.reference === reference)
  const [source] = documents
  const named = documents.find(({ id }) => id === citation.sourceId) ?? source
  return (
    <li>
      <span className="n">
        <Ref>{reference}</Ref>
      </span>
      <div>
        <p className="line">
          <StanceMark stance={stance} />
          <StatusMark judgement={shown.judgement} provisional={as === 'provisional'} />
          {party !== ALL_PARTIES && <span className="quiet">{partyName(party)}</span>}
          {linkToStatement !== null && (
            <span className="quiet push">
              {t('status-update.link.title')}
              {colonIn(locale)}
              {t(`status-update.link.${linkToStatement}`)}
            </span>
          )}
        </p>
        {item && (
          <p className="t">
            <a
              href={localePath(locale, `/${statement.slug}/${reference}`)}
              lang={item.titleLanguage}
              dir="auto"
            >
              {item.title}
            </a>
            <LanguageLabel language={item.titleLanguage} />
          </p>
        )}
        <p className="shows">
          <OwnWords words={inPlace({ text: shows, language: shown.rationaleLanguage }, translation)} />
        </p>
        <TranslatedFrom translation={translation} />
        {quote !== null && named && <Quote quote={quote} language={named.language} />}
        <p className="line">
          <CitationDetails citation={citation} lang={shown.rationaleLanguage} />
          {named && named !== source && (
            <a className="quiet push" href={localePath(locale, `/${statement.slug}/sources/${named.id}`)}>
              <Ref>{named.id}</Ref>
            </a>
          )}
        </p>
      </div>
    </li>
  )
}
