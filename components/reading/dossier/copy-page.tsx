import { useTranslations } from 'next-intl'
import { CopyFacts } from '@/components/evidence/snapshot/copy-facts'
import { CopyFiles, CopyPicture, takesFiles } from '@/components/evidence/snapshot/copy-files'
import { CopyText } from '@/components/evidence/snapshot/copy-text'
import { hasPagePicture, PagePicture } from '@/components/evidence/snapshot/page-picture'
import { WithheldList } from '@/components/evidence/snapshot/withheld-list'
import { Quote } from '@/components/evidence/source/quote'
import { SourceTitle } from '@/components/evidence/source/source-title'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { runnerOf } from '@/components/text/statement/runner-of'
import type { CopyView } from '@/lib/evidence/snapshot/types'
import { copyAddress } from '@/lib/evidence/source/rules/addresses'
import type { SourceView } from '@/lib/evidence/source/types'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { visitor } from '@/lib/ground/platform/actor'
import type { StatementView } from '@/lib/text/statement/types'

interface CopyPageProps {
  locale: Locale
  statement: StatementView
  source: SourceView
  copy: CopyView
  /** What readers see of it: all of its words, or those that are quoted. */
  text: string | null
  quotes: readonly string[]
}

/** One stored copy of a source: what it is, what readers see of it, and what is withheld. */
export function CopyPage({ locale, statement, source, copy, text, quotes }: CopyPageProps) {
  const t = useTranslations()
  const library = `/${statement.slug}/sources`
  const title = t('snapshot.copyOf', { n: copy.number, id: source.id })
  return (
    <ReadingPage
      locale={locale}
      path={copyAddress(statement.slug, source.id, copy.number)}
      title={`${title}${colonIn(locale)}${source.title}`}
      statement={runnerOf(statement)}
      current="sources"
    >
      <Crumbs
        steps={[
          { href: localePath(locale, library), label: t('source.title') },
          { href: localePath(locale, `${library}/${source.id}`), label: <Ref>{source.id}</Ref> },
        ]}
        here={t('snapshot.copy', { n: copy.number })}
      />
      <div className="main-side">
        <div>
          <section className="hang hang--first">
            <div className="hang__h">
              <p className="kicker">{title}</p>
            </div>
            <h1 className="subtitle pb-m">
              <SourceTitle source={source} />
            </h1>
          </section>
          <RailSection
            id="text"
            title={t('snapshot.text')}
            aside={copy.hasText ? <p>{t('snapshot.textHow')}</p> : undefined}
          >
            <Shown copy={copy} text={text} quotes={quotes} language={source.language} />
          </RailSection>
          {hasPagePicture(copy) && (
            <RailSection id="picture" title={t('snapshot.pagePicture.title')}>
              <PagePicture copy={copy} mayTake={takesFiles({ actor: visitor, copy })} />
            </RailSection>
          )}
          {copy.withheld.length > 0 && (
            <RailSection id="withheld" title={t('snapshot.withheld')}>
              <WithheldList isErased={copy.isErased} withheld={copy.withheld} />
            </RailSection>
          )}
        </div>
        <aside className="side" aria-label={t('snapshot.facts')}>
          <CopyFacts copy={copy} />
          {takesFiles({ actor: visitor, copy }) ? (
            <CopyFiles actor={visitor} copy={copy} />
          ) : (
            copy.isClosed && <p className="small quiet pt-m">{t('snapshot.downloadClosed')}</p>
          )}
        </aside>
      </div>
    </ReadingPage>
  )
}

/** What readers see of what it says, and why they see no more. */
function Shown({
  copy,
  text,
  quotes,
  language,
}: Pick<CopyPageProps, 'copy' | 'text' | 'quotes'> & { language: string }) {
  const t = useTranslations('snapshot')
  if (copy.withheld.some((each) => each.extent === 'whole' || each.isErasedBefore))
    return <p>{t('wholeWithheld')}</p>
  if (!copy.hasText)
    return (
      <>
        <CopyPicture actor={visitor} copy={copy} />
        {copy.shown !== 'whole' && <p className="pb-m">{t('notOpened')}</p>}
        <p className="quiet">{t('noText')}</p>
      </>
    )
  if (text !== null)
    return (
      <>
        {copy.withheld.length > 0 && <p className="pb-m">{t('someWithheld')}</p>}
        <CopyText text={text} withheld={copy.withheld} language={language} />
      </>
    )
  if (copy.shown === 'title') return <p>{t('titleOnly')}</p>
  return (
    <>
      <p className="pb-m">{t('quotedOnly')}</p>
      {quotes.length === 0 && <p className="quiet">{t('quotedNone')}</p>}
      {quotes.map((quote) => (
        <Quote key={quote} quote={quote} language={language} />
      ))}
    </>
  )
}
