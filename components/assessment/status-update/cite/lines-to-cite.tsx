import { useLocale, useTranslations } from 'next-intl'
import { FindForm } from '@/components/ground/form/find-form'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { Ref } from '@/components/ground/ui/ref'
import { OwnTitle } from '@/components/text/statement/own-words'
import { PartyAfter } from '@/components/text/statement/party-after'
import type { LineToCite } from '@/lib/assessment/status-update/types'
import { formatDate } from '@/lib/ground/i18n/format'
import type { Part } from '@/lib/ground/platform/parts'
import { CiteButton } from './offered-sources'

/** Where a source can be cited: where it bears first, then one's own drafts, then what was worked on last. The first takes the focus, so that Enter takes it. */
export function LinesToCite({
  page,
  sourceId,
  quote,
  typed,
  lines,
  hrefOf,
}: {
  /** The page's own address. */
  page: string
  sourceId: string
  /** Words of it to quote; '' for none. */
  quote: string
  /** What was typed to find an item. */
  typed: string
  /** The lines that are shown of those that were found. */
  lines: Part<LineToCite>
  /** The address of the part that follows a line. */
  hrefOf: (after: string) => string
}) {
  const t = useTranslations('source.collect')
  const choice = useTranslations('commitment.choice')
  const locale = useLocale()
  return (
    <section aria-labelledby="where">
      <div className="secthead">
        <h2 className="h2" id="where">
          {t('whereToCite')}
        </h2>
        <span className="small quiet">{t('recentFirst')}</span>
      </div>
      <FindForm
        action={page}
        kept={[['source', sourceId], ...(quote === '' ? [] : [['quote', quote] as const])]}
        label={choice('find')}
        hint={choice('findHow')}
        typed={typed}
        found={choice('found', { n: lines.total })}
      />
      <ul className="queue pt-m">
        {lines.entries.map((line, index) => (
          <li key={`${line.slug} ${line.reference} ${line.party}`} className="qrow">
            <Ref>{line.reference}</Ref>
            <span>
              <span className="what">
                <OwnTitle of={line} />
                <PartyAfter party={line.party} parties={line.parties} />
              </span>
              <br />
              <span className="quiet">
                {line.draftedAt !== null && t('yourDraft', { date: formatDate(locale, line.draftedAt) })}
                {line.draftedAt === null &&
                  line.submittedAt !== null &&
                  t('lastSubmitted', { date: formatDate(locale, line.submittedAt) })}
                {line.draftedAt === null && line.submittedAt === null && t('nothingYet')}
              </span>
            </span>
            <CiteButton
              sourceId={sourceId}
              quote={quote}
              line={`${line.slug}/${line.reference}/${line.party}`}
              autoFocus={index === 0}
            >
              {t('citeHere')}
              <span className="vh">
                {' '}
                {line.reference}
                <PartyAfter party={line.party} parties={line.parties} />
              </span>
            </CiteButton>
          </li>
        ))}
      </ul>
      <PartTurn part={lines} hrefOf={hrefOf} />
    </section>
  )
}
