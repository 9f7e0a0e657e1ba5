import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { QuotedWords, Words } from '@/components/ground/ui/words'
import { runnerOf } from '@/components/text/statement/runner-of'
import { directionOf, type Locale, localePath } from '@/lib/ground/i18n/routing'
import { pageAddress } from '@/lib/ground/platform/pages/page-kinds.mjs'
import { briefingAddress, sheetAddress } from '@/lib/reading/edition/rules/addresses'
import {
  type CitingItem,
  type CitingLine,
  type NumberedNote,
  withNumberedNotes,
} from '@/lib/reading/edition/rules/numbered-notes'
import type { BriefedItem, Briefing } from '@/lib/reading/edition/types'
import { shortTitleIn } from '@/lib/text/statement/rules/names-by-language'
import type { WordsIn } from '@/lib/text/statement/rules/own-words'
import type { StatementView } from '@/lib/text/statement/types'
import '@/styles/edition.css'

interface BriefingPageProps {
  locale: Locale
  briefing: Briefing
  statement: StatementView
}

/** A briefing as a page to print: what the document of word processors says, with its sources in numbered notes at the end. */
export function BriefingPage({ locale, briefing, statement }: BriefingPageProps) {
  const t = useTranslations('edition')
  const { slug } = statement
  const { items, notes } = withNumberedNotes(briefing.items)
  const steps = [
    { href: localePath(locale, `/${slug}`), label: shortTitleIn(statement, locale).text },
    { href: localePath(locale, `${pageAddress('share', { statement: slug })}#download`), label: t('title') },
  ]
  return (
    <ReadingPage
      locale={locale}
      path={sheetAddress(slug)}
      title={t('file.sheet')}
      statement={runnerOf(statement)}
      current="overview"
      inTextFace
    >
      <Crumbs steps={steps} here={t('file.sheet')} />
      <p className="small quiet noprint pb-m">
        {t.rich('sheet.how', {
          document: (words) => <a href={localePath(locale, briefingAddress(slug))}>{words}</a>,
        })}
      </p>
      <article className="sheet">
        <h1 className="subtitle">
          <WordsOf words={briefing.title} />
        </h1>
        {briefing.facts.map((fact) => (
          <p key={fact} className="small">
            {fact}
          </p>
        ))}
        <p className="small">
          <Address address={briefing.address} />
        </p>
        {items.map((item) => (
          <Item key={item.reference} item={item} />
        ))}
        {briefing.notes.map((note) => (
          <p key={note} className="small pt-m">
            {note}
          </p>
        ))}
        {notes.length > 0 && <Notes notes={notes} />}
      </article>
    </ReadingPage>
  )
}

function Item({ item }: { item: CitingItem<BriefedItem> }) {
  const { reference, title, introducedBy, words, editorial, force, address, lines } = item
  return (
    <section className="sheet__item">
      <h2>
        <bdi>{reference}</bdi> <WordsOf words={title} />
      </h2>
      {introducedBy.map(({ before, words: { text, language } }) => (
        <div key={before} className="sheet__intro">
          <p className="small quiet">{before}</p>
          <p lang={language} dir={directionOf(language)}>
            {text}
          </p>
        </div>
      ))}
      <blockquote lang={words.language} dir={directionOf(words.language)}>
        {words.text}
      </blockquote>
      {editorial.map(({ on, says, standing }) => (
        <p key={`${on.text} ${says.text}`} className="small">
          <b>
            <WordsOf words={on} />
          </b>{' '}
          <WordsOf words={says} /> <span className="quiet">{standing}</span>
        </p>
      ))}
      <p className="small quiet">
        {force} · <Address address={address} />
      </p>
      {lines.map((line) => (
        <Line key={line.head} line={line} />
      ))}
    </section>
  )
}

function Line({ line: { head, said, cited } }: { line: CitingLine }) {
  const references = cited.map(({ number, isFirst }) => (
    <a key={number} className="fn" id={isFirst ? `r${number}` : undefined} href={`#n${number}`}>
      {number}
    </a>
  ))
  return (
    <div className="sheet__line">
      <p>
        <b>{head}</b>
        {said === null && references}
      </p>
      {said !== null && (
        <p>
          <WordsOf words={said} />
          {references}
        </p>
      )}
    </div>
  )
}

/** The sources, each with the words of it that were quoted. */
function Notes({ notes }: { notes: readonly NumberedNote[] }) {
  const t = useTranslations('edition.sheet')
  return (
    <section className="sheet__notes" aria-labelledby="sources">
      <h2 id="sources">{t('sources')}</h2>
      <ol>
        {notes.map(({ sourceId, before, title, after, url, quotes }, index) => (
          <li key={sourceId} id={`n${index + 1}`}>
            {before}
            <cite>
              <WordsOf words={title} />
            </cite>
            {after}
            {url !== null && (
              <>
                {' · '}
                <Address address={url} />
              </>
            )}
            {quotes.map(({ text, language }) => (
              <Fragment key={text}>
                {' '}
                <QuotedWords lang={language} words={text} />
              </Fragment>
            ))}
            <a className="fn noprint" href={`#r${index + 1}`} aria-label={t('back', { n: index + 1 })}>
              ↑
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

function WordsOf({ words: { text, language } }: { words: WordsIn }) {
  return <Words lang={language}>{text}</Words>
}

/** An address as somebody types it who has the sheet in their hand: it reads from left to right wherever it stands. */
function Address({ address }: { address: string }) {
  return (
    <a className="sheet__address" href={address} dir="ltr">
      {address}
    </a>
  )
}
