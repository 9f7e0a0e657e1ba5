import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { StatusMark } from '@/components/text/method/status-mark'
import { usePartyName } from '@/components/text/statement/names'
import { LanguageLabel } from '@/components/text/statement/own-words'
import type { ShownCitation } from '@/lib/assessment/status-update/rules/cited-in'
import { shownTranslated } from '@/lib/assessment/status-update/rules/evidence-list'
import type { NamedSource } from '@/lib/evidence/source/types'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import type { Overview } from '@/lib/reading/dossier/types'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { Said, Shows, Stance } from './story-source'
import '@/styles/dossier.evidence.css'

interface WhereCitedProps {
  overview: Overview
  /** The source, and those for which it stands. */
  documents: readonly NamedSource[]
  /** The uses of these, in reading order. */
  cited: readonly ShownCitation[]
}

/** Every judgement shown that cites a source: on which item and for whom, with which stance, for what, and in which words. */
export function WhereCited({ cited, ...props }: WhereCitedProps) {
  return (
    <ol className="story">
      {cited.map((use, place) => (
        <Use
          key={`${use.reference} ${use.line.party} ${use.citation.number}`}
          {...props}
          use={use}
          isFirst={cited[place - 1]?.reference !== use.reference}
        />
      ))}
    </ol>
  )
}

interface UseProps extends Omit<WhereCitedProps, 'cited'> {
  use: ShownCitation
  /** Whether none before it is of the same item. */
  isFirst: boolean
}

function Use({ overview: { statement, items }, documents, use, isFirst }: UseProps) {
  const t = useTranslations('status-update.link')
  const locale = useLocale()
  const partyName = usePartyName(statement.parties)
  const { reference, line, citation } = use
  const { shown, as, party } = line
  const translation = shownTranslated(shown, citation)
  const cited = { citation, language: shown.rationaleLanguage, ...(translation && { translation }) }
  const item = isFirst && items.find((each) => each.reference === reference)
  const [source] = documents
  const named = documents.find(({ id }) => id === citation.sourceId) ?? source
  return (
    <li>
      <p className="d">
        <a href={localePath(locale, `/${statement.slug}/${reference}`)}>
          <Ref>{reference}</Ref>
        </a>
        {party !== ALL_PARTIES && <b>{partyName(party)}</b>}
      </p>
      <div>
        {item && (
          <p className="line quiet">
            <bdi lang={item.titleLanguage}>{item.title}</bdi>
            <LanguageLabel language={item.titleLanguage} />
          </p>
        )}
        <p>
          <Stance stance={citation.stance} />
          <Shows use={cited} />
        </p>
        {named && (
          <Said use={cited} source={named} slug={statement.slug} isWhole>
            <StatusMark judgement={shown.judgement} provisional={as === 'provisional'} />
            {citation.linkToStatement !== null && (
              <span>
                {t('title')}
                {colonIn(locale)}
                {t(citation.linkToStatement)}
              </span>
            )}
            {named !== source && (
              <a href={localePath(locale, `/${statement.slug}/sources/${named.id}`)}>
                <Ref>{named.id}</Ref>
              </a>
            )}
          </Said>
        )}
      </div>
    </li>
  )
}
