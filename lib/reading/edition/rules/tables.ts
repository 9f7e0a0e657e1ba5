import type { RevisionCitation, RevisionView } from '@/lib/assessment/status-update/types'
import { languagesOf } from '@/lib/evidence/search-log/rules/languages'
import type { ListedSearch, SearchView } from '@/lib/evidence/search-log/types'
import type { SourceView } from '@/lib/evidence/source/types'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { quotedWords } from '@/lib/text/statement/rules/quoted-words'
import type { Column } from './table'

/** The tables that a statement is given away as, in the order of their sheets. */
export const TABLES = ['items', 'judgements', 'citations', 'sources', 'searches'] as const
export type TableName = (typeof TABLES)[number]

/** A citation with the judgement that it is of. */
export interface CitedIn {
  readonly revision: RevisionView
  readonly citation: RevisionCitation
}

/** What a row of each table is made from. */
export interface RowOf {
  /** With the lines that introduce it, where the text has a structure. */
  readonly items: CommitmentView & { readonly introducedBy?: readonly string[] }
  readonly judgements: RevisionView
  readonly citations: CitedIn
  readonly sources: SourceView
  readonly searches: ListedSearch
}

type Of<Row> = Column<Row>['of']
const string = <Row>(name: string, of: Of<Row>): Column<Row> => ({ name, type: 'string', of })
const integer = <Row>(name: string, of: Of<Row>): Column<Row> => ({ name, type: 'integer', of })
const boolean = <Row>(name: string, of: Of<Row>): Column<Row> => ({ name, type: 'boolean', of })
const date = <Row>(name: string, of: Of<Row>): Column<Row> => ({ name, type: 'date', of })
const datetime = <Row>(name: string, of: Of<Row>): Column<Row> => ({ name, type: 'datetime', of })

/** Several values in one cell. */
const together = (values: readonly string[]) => (values.length === 0 ? null : values.join('; '))

/**
 * The columns of a table. Names and keys are the same in every language; what no judgement says is left empty, and is never said to be
 * not done.
 *
 * @param at the public address of a page of the statement, by what follows the statement in it
 * @param hasStructure whether the text has one: then items are told with what introduces them
 */
export function columnsOf<Name extends TableName>(
  name: Name,
  at: (under: string) => string,
  hasStructure = false,
): readonly Column<RowOf[Name]>[] {
  const all: { readonly [Each in TableName]: readonly Column<RowOf[Each]>[] } = {
    items: itemColumns(at, hasStructure),
    judgements: judgementColumns(at),
    citations: citationColumns,
    sources: sourceColumns(at),
    searches: searchColumns,
  }
  return all[name]
}

const itemColumns = (
  at: (under: string) => string,
  hasStructure: boolean,
): readonly Column<RowOf['items']>[] => [
  string('item', ({ reference }) => reference),
  string('title', ({ title }) => title),
  string('title_language', ({ titleLanguage }) => titleLanguage),
  string('force', ({ force }) => force),
  string('why_this_force', ({ whyThisForce }) => whyThisForce),
  string('area', ({ areaKey }) => areaKey),
  integer('passage', ({ passageNumber }) => passageNumber),
  integer('start', ({ start }) => start),
  integer('end', ({ end }) => end),
  ...(hasStructure
    ? [string<RowOf['items']>('introduced_by', (item) => item.introducedBy?.join(' ') ?? null)]
    : []),
  string('exact', ({ exact }) => exact),
  string('quoted', (item) => quotedWords(item)),
  string('responsible', ({ responsible }) => together(responsible)),
  boolean('names_nobody', ({ namesNobody }) => namesNobody),
  boolean('followed', ({ followed }) => followed),
  string('governed_by', ({ governedBy }) => governedBy),
  date('withdrawn_on', ({ withdrawn }) => withdrawn?.on ?? null),
  string('address', ({ reference }) => at(reference)),
]

/** What names a judgement. */
const named = <Row>(of: (row: Row) => RevisionView): readonly Column<Row>[] => [
  string('item', (row) => of(row).reference),
  string('line', (row) => of(row).party),
  integer('number', (row) => of(row).number),
]

const judgementColumns = (at: (under: string) => string): readonly Column<RevisionView>[] => [
  ...named<RevisionView>((revision) => revision),
  string('judgement', ({ judgement }) => judgement),
  string('confidence', ({ confidence }) => confidence),
  boolean('provisional', ({ provisional }) => provisional),
  string('state', ({ state }) => state),
  // These two are a year, a month or a day, as known.
  string('since', ({ since }) => since),
  string('seen_up_to', ({ seenUpTo }) => seenUpTo),
  string('in_short', ({ inShort }) => inShort),
  string('in_short_whole', ({ inShortWhole }) => inShortWhole),
  string('rationale', ({ rationale }) => rationale),
  string('language', ({ rationaleLanguage }) => rationaleLanguage),
  integer('method', ({ method }) => method),
  string('author', ({ author }) => (author.kind === 'person' ? author.publicName : null)),
  string('approved_by', ({ approvals }) => together(approvals.map(({ by }) => by))),
  datetime('final_at', ({ finalAt }) => finalAt),
  string('content_sha256', ({ contentSha256 }) => contentSha256),
  string('address', ({ reference, party, number }) => at(`${reference}/revisions/${party}/${number}`)),
]

const citationColumns: readonly Column<CitedIn>[] = [
  ...named<CitedIn>(({ revision }) => revision),
  integer('citation', ({ citation }) => citation.number),
  string('source', ({ citation }) => citation.sourceId),
  string('stance', ({ citation }) => citation.stance),
  string('link_to_statement', ({ citation }) => citation.linkToStatement),
  string('shows', ({ citation }) => citation.shows),
  string('language', ({ revision }) => revision.rationaleLanguage),
  string('quote', ({ citation }) => citation.quote),
  string('place', ({ citation }) => citation.locator),
  string('figure', ({ citation }) => citation.figure),
]

const sourceColumns = (at: (under: string) => string): readonly Column<SourceView>[] => [
  string('source', ({ id }) => id),
  string('title', ({ title }) => title),
  string('title_basis', ({ titleBasis }) => titleBasis),
  string('publisher', ({ publisher }) => publisher),
  string('author', ({ author }) => author),
  // A year, a month or a day, as known, or its bounds as an EDTF interval.
  string('date', ({ date: known }) => known),
  string('language', ({ language }) => language),
  string('type', ({ type }) => type),
  string('url', ({ url }) => url),
  string('seen', ({ seen }) => seen),
  boolean('primary', ({ primary }) => primary),
  // Keys of parties, parted by spaces, or nobody.
  string('on_behalf_of', ({ onBehalfOf }) => onBehalfOf),
  string('origin_for', ({ originFor }) => originFor),
  string('summary', ({ summary }) => summary),
  integer('stored_copies', ({ storedCopies }) => storedCopies),
  date('listed_on', ({ listedOn }) => listedOn),
  string('address', ({ id }) => at(`sources/${id}`)),
]

const searchColumns: readonly Column<ListedSearch>[] = [
  string('item', (search) => (search.kind === 'entry' ? search.entry.reference : search.reference)),
  date('day', (search) => (search.kind === 'entry' ? search.entry.day : search.day)),
  string('place', (search) => (search.kind === 'entry' ? (search.entry.said?.place ?? null) : search.place)),
  // Several together; none where it is not said.
  string('language', (search) => (search.kind === 'entry' ? languagesIn(search.entry) : search.language)),
  string('asked', (search) => (search.kind === 'entry' ? (search.entry.said?.words ?? null) : null)),
  string('found', (search) => (search.kind === 'entry' ? (search.entry.said?.found?.id ?? null) : null)),
  string('outcome', (search) =>
    search.kind === 'entry' ? (search.entry.said?.outcome?.text ?? null) : null,
  ),
  string('also_on', (search) => (search.kind === 'entry' ? together(search.entry.said?.alsoOn ?? []) : null)),
  string('author', (search) => (search.kind === 'entry' ? search.entry.author : null)),
  date('withdrawn_on', (search) =>
    search.kind === 'entry' ? (search.entry.withdrawn?.at.slice(0, 10) ?? null) : null,
  ),
  string('in_judgements', (search) =>
    together(search.takenInto.map(({ reference, line, number }) => `${reference}/${line}/${number}`)),
  ),
]

function languagesIn({ said }: SearchView): string | null {
  return said && together(languagesOf(said))
}
