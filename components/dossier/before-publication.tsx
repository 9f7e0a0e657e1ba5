import { useTranslations } from 'next-intl'
import { commaIn } from '@/lib/i18n/punctuation'
import { directionOf, type Locale, localePath } from '@/lib/i18n/routing'
import { afterAddress, type Part } from '@/lib/platform/parts'
import { shortTitleIn } from '@/lib/statement/rules/names-by-language'
import type { PassageView, StatementView } from '@/lib/statement/types'
import type { DossierTab } from '../layout/dossier-runner'
import { ReadingPage } from '../layout/reading-page'
import { StatementPlace, StatementTitle } from '../statement/named'
import { runnerOf } from '../statement/runner-of'
import { PartTurn } from '../ui/part-turn'
import { Time } from '../ui/time'

interface BeforePublicationProps {
  locale: Locale
  statement: StatementView
  /** The page's address without language and day. */
  path: string
  /** The day at whose end nothing had been published there, YYYY-MM-DD. */
  day: string
  current: DossierTab
  /** The passages that concern the page. */
  passages: readonly PassageView[]
  /** The part of the text that they are, where the page is of the text. */
  part?: Part<PassageView>
}

/** A page on a day before its first publication: the words of the statement, and that nothing had been published. */
export function BeforePublication({
  locale,
  statement,
  path,
  day,
  current,
  passages,
  part,
}: BeforePublicationProps) {
  const t = useTranslations()
  const { language } = statement.base
  return (
    <ReadingPage
      locale={locale}
      path={path}
      title={shortTitleIn(statement, locale).text}
      statement={runnerOf(statement)}
      current={current}
      day={day}
    >
      <header className="body2 pt-l pb-l">
        <h1 className="subtitle">
          <StatementTitle statement={statement} />
        </h1>
        <p className="dateline pb-s">
          <StatementPlace statement={statement} />
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
        {part && (
          <PartTurn
            part={part}
            hrefOf={(each) => localePath(locale, afterAddress(`/${statement.slug}/statement`, each))}
          />
        )}
      </div>
    </ReadingPage>
  )
}
