import type { SourceView } from '@/lib/evidence/source/types'
import { isPartialDate } from '@/lib/ground/i18n/partial-date'
import { type Locale, localePath } from '@/lib/ground/i18n/routing'
import { ABOUT } from '@/lib/ground/platform/origin'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { editorialOn, quotedSpans, saidInLanguage } from '@/lib/text/statement/rules/editorial'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import type { StatementView } from '@/lib/text/statement/types'

/**
 * What machines are told about a page, in the words of schema.org. A status is no rating of truth and a finding is no score, so no
 * page claims to be a `ClaimReview`, which must have one (docs/decisions/0021).
 */
export type StructuredData = { readonly '@context': 'https://schema.org'; readonly [key: string]: unknown }

/** A page that machines are told of. */
export interface PageOfData {
  /** Public address, title and language of the page. */
  address: string
  title: string
  language: Locale
}

/**
 * The site that an address is of: its name stands where `dataOfSite` does. No page names a publisher: who runs a site may be a person or an
 * organisation, and nobody said which; the software publishes nothing.
 */
function siteAt(address: string) {
  const site = new URL('/', address).href
  return { '@type': 'WebSite', '@id': site, url: site } as const
}

/**
 * This site, by the name that whoever runs it gave it.
 *
 * @param address of any page of it
 */
export function dataOfSite(name: string, address: string): StructuredData {
  return { '@context': 'https://schema.org', ...siteAt(address), name }
}

/** The statement as a work of its parties: states, bodies or persons, of which the record does not say which. */
export function dataOfStatement(statement: StatementView, page: PageOfData): StructuredData {
  return { ...pageData(page), mainEntity: workOf(statement) }
}

/**
 * An item is a quotation from the statement, as it stands there; our record of it is the page. What editorial notes say of its words stands beside
 * it, in the page's language where they are written in that.
 */
export function dataOfItem(
  statement: StatementView,
  item: CommitmentView,
  page: PageOfData & { lastAct: string | null },
): StructuredData {
  const notes = editorialOn(statement.base, ...quotedSpans(item)).map((note) =>
    saidInLanguage(note, page.language),
  )
  return {
    ...pageData(page),
    ...(page.lastAct === null ? {} : { dateModified: page.lastAct }),
    mainEntity: {
      '@type': 'Quotation',
      identifier: item.reference,
      text: quotedWords(item),
      inLanguage: statement.base.language,
      ...(notes.length === 0
        ? {}
        : {
            comment: notes.map(({ text, language }) => ({ '@type': 'Comment', text, inLanguage: language })),
          }),
      isPartOf: workOf(statement),
    },
  }
}

/**
 * A source, as far as it is known; a title that is not the source's own is left out. Whether it was a person or an organisation that wrote or
 * published it is not known, and not said.
 */
export function dataOfSource(source: SourceView, page: PageOfData): StructuredData {
  return {
    ...pageData(page),
    mainEntity: {
      '@type': 'CreativeWork',
      identifier: source.id,
      ...(source.url === null ? {} : { url: source.url }),
      ...(source.titleBasis === 'as_shown' ? { name: source.title } : {}),
      publisher: { name: source.publisher },
      ...(source.author === null ? {} : { author: { name: source.author } }),
      // A date that is known by its bounds is no date of that vocabulary.
      ...(source.date === null || !isPartialDate(source.date) ? {} : { datePublished: source.date }),
      inLanguage: source.language,
    },
  }
}

/** What is said of every page. Its licence is what stands in its head (server/licence.mjs): of the page, not of the work that it is about. */
export function pageData({ address, title, language }: PageOfData): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: address,
    name: title,
    inLanguage: language,
    license: new URL(localePath(language, `${ABOUT}#licence`), address).href,
    isPartOf: siteAt(address),
  }
}

function workOf({ title, date, place, parties, base }: StatementView): object {
  return {
    '@type': 'CreativeWork',
    name: title,
    dateCreated: date,
    locationCreated: { '@type': 'Place', name: place },
    author: parties.map(({ name }) => ({ name })),
    inLanguage: base.language,
  }
}

/** The data as it is written into a page: no `<`, so that nothing in a title can end the element that it stands in. */
export function scriptText(data: StructuredData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
