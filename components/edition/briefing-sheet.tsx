import { useTranslations } from 'next-intl'
import { briefingAddress, sheetAddress } from '@/lib/edition/rules/addresses'
import type { BriefedItem, BriefedLine, Briefing, Footnote } from '@/lib/edition/types'
import { directionOf, type Locale, localePath } from '@/lib/i18n/routing'
import { shortTitleIn } from '@/lib/statement/rules/names-by-language'
import type { WordsIn } from '@/lib/statement/rules/own-words'
import type { StatementView } from '@/lib/statement/types'
import { pageAddress } from '@/server/page-kinds.mjs'
import { ReadingPage } from '../layout/reading-page'
import { runnerOf } from '../statement/runner-of'
import { Crumbs } from '../ui/crumbs'
import { QuotedWords, Words } from '../ui/words'

interface BriefingSheetProps {
  locale: Locale
  briefing: Briefing
  statement: StatementView
}

/** A footnote with its number on the sheet. */
interface Numbered {
  readonly number: number
  readonly footnote: Footnote
}

type NumberedLine = Omit<BriefedLine, 'footnotes'> & { readonly footnotes: readonly Numbered[] }
type NumberedItem = Omit<BriefedItem, 'lines'> & { readonly lines: readonly NumberedLine[] }

/** A briefing as a page to print: what the document of word processors says, with its sources in numbered notes at the end. */
export function BriefingSheet({ locale, briefing, statement }: BriefingSheetProps) {
  const t = useTranslations('edition')
  const { slug } = statement
  const items = numbered(briefing.items)
  const notes = items.flatMap(({ lines }) => lines.flatMap(({ footnotes }) => footnotes))
  const steps = [
    { href: localePath(locale, `/${slug}`), label: shortTitleIn(statement, locale).text },
    { href: localePath(locale, pageAddress('downloads', { statement: slug })), label: t('title') },
  ]
  return (
    <ReadingPage
      locale={locale}
      path={sheetAddress(slug)}
      title={t('file.sheet')}
      statement={runnerOf(statement)}
      current="front"
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

/** Each footnote with its number, which is its place among all. */
function numbered(items: readonly BriefedItem[]): NumberedItem[] {
  let number = 0
  const withNumbers = (line: BriefedLine): NumberedLine => ({
    ...line,
    footnotes: line.footnotes.map((footnote) => {
      number += 1
      return { number, footnote }
    }),
  })
  return items.map((item) => ({ ...item, lines: item.lines.map(withNumbers) }))
}

function Item({ item }: { item: NumberedItem }) {
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

function Line({ line: { head, said, footnotes } }: { line: NumberedLine }) {
  const references = footnotes.map(({ number }) => (
    <a key={number} className="fn" id={`r${number}`} href={`#n${number}`}>
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
function Notes({ notes }: { notes: readonly Numbered[] }) {
  const t = useTranslations('edition.sheet')
  return (
    <section className="sheet__notes" aria-labelledby="sources">
      <h2 id="sources">{t('sources')}</h2>
      <ol>
        {notes.map(({ number, footnote: { before, title, after, url, quote } }) => (
          <li key={number} id={`n${number}`}>
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
            {quote !== null && (
              <>
                {' '}
                <QuotedWords lang={quote.language} words={quote.text} />
              </>
            )}
            <a className="fn noprint" href={`#r${number}`} aria-label={t('back', { n: number })}>
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
