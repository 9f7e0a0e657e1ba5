import type { getTranslations } from 'next-intl/server'
import { judgedApart } from '@/lib/assessment/status-update/rules/apart'
import { type AlikeItems, type ItemState, revisionsOf } from '@/lib/assessment/status-update/rules/facets'
import { inShortOf } from '@/lib/assessment/status-update/rules/in-short'
import { allReadUpToOf } from '@/lib/assessment/status-update/rules/read-up-to'
import { isUpdateDue } from '@/lib/assessment/status-update/rules/update-due'
import { formatDate, formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { colonIn, commaIn } from '@/lib/ground/i18n/punctuation'
import { marksAround } from '@/lib/ground/i18n/quotation'
import { directionOf, type Locale } from '@/lib/ground/i18n/routing'
import { linesOf } from '@/lib/reading/dossier/rules/dossier'
import { toldOf } from '@/lib/reading/dossier/rules/told'
import type { Dossier, Summary } from '@/lib/reading/dossier/types'
import type { SharedWords } from '@/lib/reading/share/rules/words'
import { type NoPromise, noPromiseOf } from '@/lib/text/commitment/rules/force'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { FINDING_KEYS, type FindingKey, type StatusKey } from '@/lib/text/method/types'
import { signedIn, signedQuotable, signedWords } from '@/lib/text/statement/rules/editorial'
import {
  nameIn,
  titleIn as nameOfStatement,
  placeIn,
  saidIn,
  shortTitleIn,
} from '@/lib/text/statement/rules/names-by-language'
import { quotedPieces, quotedWords } from '@/lib/text/statement/rules/quoted-words'
import { introductionInShort, introductionsOf } from '@/lib/text/statement/rules/structure-part'
import { ALL_PARTIES, type PartyView, type StatementView } from '@/lib/text/statement/types'
import type { Card, CardState } from '../share/card/card-type'

/** What the preview pictures of our pages say, in the page's language. */

export type Translator = Awaited<ReturnType<typeof getTranslations<never>>>

export interface CardContext {
  t: Translator
  locale: Locale
  /** What this site is called. */
  site: string
  /** The day on which the picture is made, YYYY-MM-DD. */
  today: string
}

/**
 * The picture of our home page: what this is, and what became of what the newest statement contains.
 *
 * @param newest null where there is none, or where a page that shows the picture says only what this is
 */
export function homeCard(context: CardContext, newest: Summary | null = null): Card {
  const { t, locale, site } = context
  const became = newest && becameOf(context, newest)
  return {
    ...plain(locale, site),
    ...(became &&
      newest && {
        ...became,
        about: `${titleIn(newest, locale)}${colonIn(locale)}${became.about}`,
        dated: asOfToday(context),
      }),
    words: unquoted(t('dossier.home.title'), locale),
    ...(became === null && { about: t('dossier.home.brief') }),
  }
}

/**
 * A statement: its title, when and where, and what became of what it contains.
 *
 * @param alike its items that stand, alike ones as one; null where a page that shows the picture says only which statement it is
 */
export function statementCard(
  context: CardContext,
  statement: StatementView,
  alike: readonly AlikeItems[] | null,
): Card {
  const { locale, site } = context
  const { title, titles, date, base } = statement
  const known = nameIn(titles, locale)
  const where = `${isolated(placeIn(statement, locale).text)}${commaIn(locale)}${formatDate(locale, date, 'long')}`
  return {
    ...plain(locale, site),
    ...(alike && becameOf(context, { parties: statement.parties, alike })),
    label: where,
    words: known === null ? unquoted(title, base.language) : unquoted(known, locale),
    dated: asOfToday(context),
  }
}

function asOfToday({ t, locale, today }: CardContext): string {
  return t('share.preview.asOfOnly', { asOf: t('layout.site.asOf', { date: formatDate(locale, today) }) })
}

function titleIn(newest: Summary, locale: Locale): string {
  const { text, language } = nameOfStatement(newest, locale)
  return language === locale ? text : isolated(text)
}

/** What a statement contains and what became of it, in the counted sentences of its front page; nothing of one in which nothing is judged. */
function becameOf(
  { t, locale }: CardContext,
  { parties, alike }: Pick<Summary, 'parties' | 'alike'>,
): Pick<Card, 'about' | 'provisional'> | null {
  const { commitments, intentions, options, statuses, claims } = toldOf(alike)
  const words = (n: number) => ({ n, many: t('dossier.front.told.number', { n }) })
  const plainly = (linked: string) => linked
  const counted = (key: 'agreed' | 'committed' | 'intentions' | 'options', n: number) =>
    n === 0 ? [] : [t.markup(`dossier.front.told.${key}`, { ...words(n), l: plainly })]
  const all = [
    ...counted(parties.length > 1 ? 'agreed' : 'committed', commitments),
    ...counted('intentions', intentions),
    ...counted('options', options),
  ]
  const listed = (parts: readonly string[]) => () => formatList(locale, parts, 'conjunction')
  const fared = ({ counts }: typeof statuses) =>
    listed(counts.map(({ key, n }) => t(`dossier.front.told.of.${key}`, words(n))))
  const said = [
    all.length > 0 && t.markup('dossier.front.told.said', { ...words(parties.length), list: listed(all) }),
    statuses.counts.length > 0 &&
      t.markup('dossier.front.told.became', { ...words(statuses.n), list: fared(statuses) }),
    statuses.counts.length === 0 &&
      claims.counts.length > 0 &&
      t.markup('dossier.front.told.claims', { ...words(claims.n), l: plainly, list: fared(claims) }),
  ].filter((sentence) => sentence !== false)
  if (said.length === 0) return null
  const shown = [...statuses.counts, ...claims.counts]
  const isProvisional = shown.length > 0 && shown.every(({ provisional }) => provisional)
  return { about: said.join(' '), provisional: isProvisional ? t('review.provisional') : null }
}

/** One item: its words, how firmly they were said, and what became of them. A withdrawn one says only that. */
export function itemCard(context: CardContext, dossier: Dossier, item: CommitmentView): Card {
  const { t, locale, site, today } = context
  const { statement } = dossier
  const { reference, withdrawn, force } = item
  const title = isolated(shortTitleIn(statement, locale).text)
  if (withdrawn) {
    return {
      ...plain(locale, site),
      label: reference,
      words: unquoted(t('commitment.withdrawnTitle', { ref: reference }), locale),
      about: title,
      dated: t('share.preview.withdrawn', { date: formatDate(locale, withdrawn.on, 'long') }),
    }
  }
  const states = statesOf(context, dossier, item)
  const noPromise = noPromiseOf(item)
  const isProvisional = states.length > 0 && states.every((state) => state.provisional)
  const seen = allReadUpToOf(
    linesOf(dossier, item).map(({ party, revision, as, newerWaits }) => ({
      party,
      shown: revision,
      as,
      newerWaits,
    })),
  )
  const inShort = inShortText(context, dossier, item)
  const asOf = t('layout.site.asOf', { date: formatDate(locale, today) })
  return {
    ...plain(locale, site),
    label: `${reference}${commaIn(locale)}${title}`,
    force: { key: force, word: t(`commitment.force.${force}`) },
    states,
    provisional: isProvisional ? t('review.provisional') : null,
    words: {
      ...quoted(introducedWords(dossier, item, t('statement.editorial.sic')), statement),
      hinge: hingeOf(dossier, item, t('statement.editorial.sic')),
    },
    about: [
      ...noteOnSign(context, statement, [
        ...introductionsOf(statement, dossier.structure, item),
        ...quotedParts(item),
      ]),
      [
        ...(inShort === null ? [] : [isolated(inShort)]),
        ...(noPromise === null ? [] : [noPromiseSaid(context, item, noPromise)]),
      ].join(' '),
    ].join(' '),
    dated:
      seen === null
        ? t('share.preview.asOfOnly', { asOf })
        : t('share.preview.seenAndAsOf', {
            seen: checkedUpTo(context, seen),
            asOf,
          }),
  }
}

/** Up to when sources were checked, and that an update is due, where one is on the day of the card. */
function checkedUpTo({ t, locale, today }: CardContext, seen: string): string {
  const checked = t('status-update.seenUpTo', { date: formatDate(locale, seen) })
  return isUpdateDue(seen, today) ? t('status-update.updateDue.all', { checked }) : checked
}

/** What stands in place of a promise; where the parties' own texts differ, that they do. */
function noPromiseSaid({ t, locale }: CardContext, { byParty }: CommitmentView, is: NoPromise): string {
  if (!byParty) return t(`share.preview.${is}`)
  const { text, language } = saidIn(byParty.short, locale)
  // In the page's own language it goes in the page's direction, whatever letters it begins with: “could” in Arabic does.
  return language === locale ? text : isolated(text)
}

/** The words of an item as they are quoted, after what introduces them, in short; the item's own are what is cut where there is no room. */
export function introducedWords(
  { statement, structure }: Dossier,
  item: CommitmentView,
  sic: string,
): string {
  const before = introductionsOf(statement, structure, item).map((line) =>
    introductionInShort(signedWords(line, statement.base, sic)),
  )
  return [...before, quotedWords(signedQuotable(item, statement.base, sic))].join(' – ')
}

/** What governs an item's words, as it is quoted with them; left out where they have a verb of their own. */
function hingeOf({ statement }: Dossier, item: CommitmentView, sic: string): string | undefined {
  return quotedPieces(signedQuotable(item, statement.base, sic)).find(({ kind }) => kind === 'hinge')?.text
}

/** What became of an item in short, each sentence with its party where it holds for one; null where nobody wrote one. */
export function inShortText(
  { locale }: Pick<CardContext, 'locale'>,
  dossier: Dossier,
  item: CommitmentView,
): string | null {
  const { parties } = dossier.statement
  const said = inShortOf(linesOf(dossier, item).map(({ revision }) => revision)).map(({ party, text }) =>
    party === ALL_PARTIES ? text : `${nameOfParty(parties, party, locale)}${colonIn(locale)}${text}`,
  )
  return said.length > 0 ? said.join(' ') : null
}

/** Words of a statement, with their passage. Nothing is said about what became of them: they may be no item, or several. */
export function wordsCard(context: CardContext, statement: StatementView, words: SharedWords): Card {
  const { locale, site, t } = context
  const [first] = words.passages
  return {
    ...plain(locale, site),
    label: t('share.preview.passage', { n: first?.number ?? 0 }),
    words: quoted(
      quotedWords(signedQuotable(words, statement.base, t('statement.editorial.sic'))),
      statement,
    ),
    about: [
      ...noteOnSign(context, statement, quotedParts(words)),
      isolated(shortTitleIn(statement, locale).text),
    ].join(' '),
  }
}

/** What is quoted of words: they, and what governs them. */
function quotedParts({ start, exact, hinge }: Pick<SharedWords, 'start' | 'exact' | 'hinge'>) {
  return [...(hinge ? [hinge] : []), { start, exact }]
}

/** Where a sign stands in words that are drawn, that the page has a note on them: a picture has no room for what it says. First, so that it is never cut. */
function noteOnSign(
  { t }: Pick<CardContext, 't'>,
  { base }: StatementView,
  shown: readonly { readonly start: number; readonly exact: string }[],
): readonly string[] {
  const isSigned = shown.some((words) => signedIn(words, base).length > 0)
  return isSigned ? [t('share.preview.noteOnSign', { sign: isolated(t('statement.editorial.sic')) })] : []
}

/** How an item stands; where it is judged by party, with their names before each judgement. */
function statesOf({ t, locale }: CardContext, dossier: Dossier, item: CommitmentView): readonly CardState[] {
  const { parties } = dossier.statement
  const keys = parties.map(({ key }) => key)
  const apart = judgedApart(revisionsOf(item.reference, dossier.revisions), keys)
  const namesOf = (judgement: string) =>
    apart
      .find((each) => each.judgement === judgement)
      ?.parties.map((key) => nameOfParty(parties, key, locale))
      .join(commaIn(locale))
  const shown = ({ key, provisional }: ItemState, of?: string): CardState => ({
    ...(of === undefined ? {} : { of }),
    glyph: key,
    word: isFinding(key) ? t(`status-update.finding.${key}`) : t(`status-update.status.${key}`),
    provisional,
  })
  const own = (dossier.states.get(item.reference) ?? []).map((state) => shown(state, namesOf(state.key)))
  // What governs others is not rated itself: it shows theirs.
  const governed = item.governs.flatMap((reference) =>
    (dossier.states.get(reference) ?? []).map((state) => shown(state, reference)),
  )
  return item.governs.length > 0 ? governed : own
}

function nameOfParty(parties: readonly PartyView[], key: string, locale: Locale): string {
  const party = parties.find((each) => each.key === key)
  return (party && (nameIn(party.names, locale) ?? party.name)) ?? key
}

function isFinding(key: StatusKey | FindingKey): key is FindingKey {
  return FINDING_KEYS.some((each) => each === key)
}

function plain(locale: Locale, name: string): Omit<Card, 'words'> {
  return {
    direction: directionOf(locale),
    label: '',
    force: null,
    states: [],
    provisional: null,
    about: '',
    dated: '',
    name,
  }
}

/** The statement's words between the quotation marks of their language. */
function quoted(text: string, { base }: StatementView): Card['words'] {
  return {
    // What tells that words were left out at the end does not stand alone on a line.
    text: text.replace(/\s*\n\s*/gu, ' ¶ ').replace(/ …$/u, '\u00a0…'),
    direction: directionOf(base.language),
    ...marksAround(text, base.language),
  }
}

function unquoted(text: string, language: string): Card['words'] {
  return { text, direction: directionOf(language), open: '', close: '' }
}
