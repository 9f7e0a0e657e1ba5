import { useTranslations } from 'next-intl'
import { CorrectionEntry } from '@/components/assessment/reader-message/correction-entry'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { RecordFilters } from '@/components/ground/layout/record-filters'
import { PageHead } from '@/components/ground/ui/page-head'
import { PartTurn } from '@/components/ground/ui/part-turn'
import { runnerOf } from '@/components/text/statement/runner-of'
import type { Correction } from '@/lib/assessment/reader-message/rules/corrections'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { afterAddress, type Part } from '@/lib/ground/platform/parts'
import { feedAddress } from '@/lib/reading/share/rules/feed-format'
import { correctionsAddress } from '@/lib/text/statement/rules/addresses'
import type { StatementView } from '@/lib/text/statement/types'
import { ByMail } from '../share/by-mail'

/** Its feeds, with what the links to them say. */
const FEEDS = [
  ['atom', 'feed'],
  ['json', 'feedJson'],
] as const

interface CorrectionsPageProps {
  locale: Locale
  statement: StatementView
  /** Newest first. */
  part: Part<Correction>
  /** The anchor of the entry that the part follows; null for the list's beginning. */
  after: string | null
}

/** What was wrong here and why, what became of readers' messages, and what parties replied. */
export function CorrectionsPage({ locale, statement, part, after }: CorrectionsPageProps) {
  const t = useTranslations()
  const { slug } = statement
  const path = correctionsAddress(slug)
  return (
    <ReadingPage
      locale={locale}
      path={afterAddress(path, after ?? '')}
      title={t('layout.record.corrections')}
      statement={runnerOf(statement)}
      current="record"
    >
      <PageHead title={t('layout.record.corrections')}>{t('reader-message.corrections.lede')}</PageHead>
      <RecordFilters locale={locale} slug={slug} current="corrections" />
      <div className="main-side" id="text">
        <div>
          <p className="small pt-s pb-s">
            <b>{t('reader-message.corrections.count', { n: part.total })}</b>
          </p>
          {part.total === 0 ? (
            <p className="small quiet pt-s">{t('event.history.noCorrections')}</p>
          ) : (
            <ol className="notes">
              {part.entries.map((correction) => (
                <li key={correction.anchor} id={correction.anchor}>
                  <CorrectionEntry correction={correction} statement={statement} />
                </li>
              ))}
            </ol>
          )}
          <PartTurn part={part} hrefOf={(each) => localePath(locale, afterAddress(path, each))} />
        </div>
        <aside className="side" aria-labelledby="send">
          <section>
            <h2 id="send">{t('reader-message.link')}</h2>
            <p className="said">{t('reader-message.corrections.howTo')}</p>
            <p className="pt-s">
              <a className="tap" href={localePath(locale, `/${slug}/items`)}>
                {t('reader-message.corrections.items')}
              </a>
            </p>
            {FEEDS.map(([format, key]) => (
              <p key={format}>
                <a className="tap" href={localePath(locale, feedAddress(path, format))}>
                  {t(`reader-message.corrections.${key}`)}
                </a>
              </p>
            ))}
            <ByMail path={path} words={t('subscription.link')} ownLine />
          </section>
        </aside>
      </div>
    </ReadingPage>
  )
}
