import { useTranslations } from 'next-intl'
import { commaIn } from '@/lib/i18n/punctuation'
import { directionOf, type Locale } from '@/lib/i18n/routing'
import type { PassageView, StatementView } from '@/lib/statement/types'
import type { DossierTab } from '../layout/dossier-runner'
import { ReadingPage } from '../layout/reading-page'
import { runnerOf } from '../statement/runner-of'
import { Time } from '../ui/time'
import { Words } from '../ui/words'

interface BeforePublicationProps {
  locale: Locale
  statement: StatementView
  /** The page's address without language and day. */
  path: string
  /** The day at whose end nothing had been published there, YYYY-MM-DD. */
  day: string
  current: DossierTab
  /** The passages that concern the page: all of them unless given. */
  passages?: readonly PassageView[]
}

/** A page on a day before its first publication: the words of the statement, and that nothing had been published. */
export function BeforePublication({
  locale,
  statement,
  path,
  day,
  current,
  passages = statement.passages,
}: BeforePublicationProps) {
  const t = useTranslations()
  const { language } = statement.base
  return (
    <ReadingPage
      locale={locale}
      path={path}
      title={statement.shortTitle}
      statement={runnerOf(statement)}
      current={current}
      day={day}
    >
      <header className="body2 pt-l pb-l">
        <h1 className="subtitle">
          <Words lang={language}>{statement.title}</Words>
        </h1>
        <p className="dateline pb-s">
          <Words lang={language}>{statement.place}</Words>
          {commaIn(locale)}
          <Time date={statement.date} length="long" />
        </p>
        <p className="side-said">{t('dossier.compare.notPublished')}</p>
        <p className="small quiet pt-s">{t('dossier.asOf.wordsOnly')}</p>
      </header>
      <div className="edition">
        {passages.map(({ number, text }) => (
          <section key={number} className="passage" id={`p${number}`}>
            <a className="pnum" href={`#p${number}`} aria-label={`${t('statement.linkPassage')} ${number}`}>
              <bdi dir="ltr">¶{number}</bdi>
            </a>
            <div className="ptext" lang={language} dir={directionOf(language)}>
              <p>{text}</p>
            </div>
          </section>
        ))}
      </div>
    </ReadingPage>
  )
}
