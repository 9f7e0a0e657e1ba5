import type { getTranslations } from 'next-intl/server'
import { inShortOfLine } from '@/lib/assessment/status-update/rules/in-short'
import type { JudgedLine } from '@/lib/assessment/status-update/rules/judged-lines'
import { isUpdateDue } from '@/lib/assessment/status-update/rules/update-due'
import type { SourceView } from '@/lib/evidence/source/types'
import { formatDate, formatList } from '@/lib/ground/i18n/format'
import { type Locale, localeOf, localePath } from '@/lib/ground/i18n/routing'
import { publicAddress } from '@/lib/ground/platform/env'
import type { Briefed, BriefedItem, BriefedLine, Briefing, Footnote } from '@/lib/reading/edition/types'
import { FINDING_KEYS, type FindingKey, type StatusKey } from '@/lib/text/method/types'
import {
  editorialOn,
  quotedSpans,
  saidInLanguage,
  signedQuotable,
  signedWords,
} from '@/lib/text/statement/rules/editorial'
import { nameIn, partyNamesIn, placeIn, saidIn, titleIn } from '@/lib/text/statement/rules/names-by-language'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import { ALL_PARTIES, type EditorialNote } from '@/lib/text/statement/types'

type Translator = Awaited<ReturnType<typeof getTranslations<never>>>

interface Told {
  readonly locale: Locale
  readonly t: Translator
  /** On which day it is made, YYYY-MM-DD. */
  readonly today: string
  readonly siteName: string
}

const BETWEEN = ' · '

/** A statement in short, in the words of its pages: each item as it was said, how it stands, and on which sources that rests. */
export function briefingOf({ statement, items, sources, further }: Briefed, told: Told): Briefing {
  const { locale, t, today, siteName } = told
  const { slug, date } = statement
  const noted = items.map(({ item, introducedBy }) =>
    editorialOn(statement.base, ...introducedBy, ...quotedSpans(item)),
  )
  /** By note, at which item its words are shown first. */
  const first = new Map(
    noted.flatMap((notes, index) => notes.map((note) => [note, index] as const)).reverse(),
  )
  const firstNoted = noted.map((notes, index) => notes.filter((note) => first.get(note) === index))
  const parties = partyNamesIn(statement, locale)
  const address = publicAddress(localePath(locale, `/${slug}`))
  return {
    language: locale,
    siteName,
    title: titleIn(statement, locale),
    facts: [
      [
        formatList(localeOf(parties.language), parties.names),
        placeIn(statement, locale).text,
        formatDate(locale, date, 'long'),
      ].join(BETWEEN),
      t('edition.briefing.made', { site: siteName, date: formatDate(locale, today, 'long') }),
    ],
    address,
    items: items.map((each, index) =>
      itemOf(each, firstNoted[index] ?? [], { ...told, sources, slug, statement }),
    ),
    notes: [
      ...(further > 0 ? [t('edition.briefing.further', { n: further })] : []),
      t('method.notInaction'),
      t('edition.briefing.provisional'),
    ],
  }
}

interface OfStatement extends Told, Pick<Briefed, 'statement' | 'sources'> {
  readonly slug: string
}

function itemOf(
  { item, lines, introducedBy }: Briefed['items'][number],
  notes: readonly EditorialNote[],
  of: OfStatement,
): BriefedItem {
  const { locale, t, slug, statement } = of
  const { reference, title, titleLanguage, force, byParty } = item
  const { base } = statement
  const sic = t('statement.editorial.sic')
  const open =
    force === 'claimed' ? t('status-update.finding.not_checked') : t('status-update.status.not_rated')
  const unjudged: BriefedLine[] = item.followed ? [{ head: open, said: null, footnotes: [] }] : []
  return {
    reference,
    address: publicAddress(localePath(locale, `/${slug}/${reference}`)),
    title: { text: title, language: titleLanguage },
    force: byParty
      ? `${t(`commitment.force.${force}`)}${BETWEEN}${saidIn(byParty.short, locale).text}`
      : t(`commitment.force.${force}`),
    introducedBy: introducedBy.map((line) => ({
      before: `${t('statement.structure.introducedBy')} ¶${line.passage}`,
      words: { text: signedWords(line, base, sic), language: base.language },
    })),
    words: { text: quotedWords(signedQuotable(item, base, sic)), language: base.language },
    editorial: notes.map((note) => ({
      on: { text: note.exact, language: base.language },
      says: saidInLanguage(note, locale),
      standing: standingOf(note, of),
    })),
    lines: lines.length === 0 ? unjudged : lines.map((line) => lineOf(line, of)),
  }
}

/** Who wrote a note, and who read it second, as pages say it (`EditorialStanding`). */
function standingOf({ author, isImported, since, reviewed }: EditorialNote, { locale, t }: Told): string {
  const name = isImported ? t('review.seedAuthor') : author
  const date = formatDate(locale, since)
  return reviewed === null
    ? t('statement.editorial.awaits', { name, date })
    : t('statement.editorial.reviewed', { name, date, reviewer: reviewed.by })
}

function lineOf({ party, revision, as }: JudgedLine, of: OfStatement): BriefedLine {
  const { locale, t, today, statement, sources } = of
  const who = statement.parties.find(({ key }) => key === party)
  const said = inShortOfLine(revision)
  const checked = t('status-update.seenUpTo', { date: formatDate(locale, revision.seenUpTo, 'long') })
  const head = [
    ...(party === ALL_PARTIES || !who ? [] : [nameIn(who.names, locale) ?? who.name]),
    judgementName(revision.judgement, t),
    ...(as === 'provisional' ? [t('review.provisional')] : []),
    t(`status-update.confidence.${revision.confidence}`),
    isUpdateDue(revision.seenUpTo, today) ? t('status-update.updateDue.all', { checked }) : checked,
  ]
  return {
    head: head.join(BETWEEN),
    said: said && { text: said.text, language: said.language },
    footnotes: revision.citations.flatMap(({ sourceId, quote }) => {
      const source = sources.get(sourceId)
      return source ? [footnoteOf(source, quote, of)] : []
    }),
  }
}

function judgementName(judgement: StatusKey | FindingKey, t: Translator): string {
  const finding = FINDING_KEYS.find((key) => key === judgement)
  return finding ? t(`status-update.finding.${finding}`) : t(`status-update.status.${judgement as StatusKey}`)
}

function footnoteOf(source: SourceView, quote: string | null, { locale }: OfStatement): Footnote {
  const { id, author, publisher, title, language, date, url } = source
  const who = author === null || author === publisher ? publisher : `${author}, ${publisher}`
  return {
    sourceId: id,
    before: `${id}${BETWEEN}${who}${BETWEEN}`,
    title: { text: title, language },
    after: date === null ? '' : `${BETWEEN}${formatDate(locale, date, 'long')}`,
    url,
    quote: quote === null ? null : { text: quote, language },
  }
}
