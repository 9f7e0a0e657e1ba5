import {
  allUnlessWithdrawn,
  type Carried,
  columns,
  isListed,
  isOfItem,
  isOfRevision,
  isSeen,
  ofStatement,
  shown,
  unlessWithdrawn,
  withdrawal,
} from './carried'

/** What was judged, and what it rests on. */
export const JUDGEMENTS: readonly Carried[] = [
  {
    table: 'lines',
    key: ['id'],
    columns: columns('id commitment_id party'),
    public: `${isOfItem('t.commitment_id')} AND EXISTS (SELECT FROM revisions r WHERE r.line_id = t.id AND ${shown('r')})`,
  },
  {
    table: 'logged_searches',
    key: ['id'],
    columns:
      columns(`id statement_id commitment_id? author_id:person place address? language? day:date words found_source_id? state
      created_at:datetime published_at?:datetime ${withdrawal} further_languages:array outcome? outcome_language? shown_at?:datetime`),
    public: `${ofStatement} AND ${isSeen('t')}`,
    said: {
      ...allUnlessWithdrawn('place', 'words'),
      outcome: unlessWithdrawn('outcome', `CASE WHEN t.outcome IS NOT NULL THEN '—' END`),
      address: unlessWithdrawn('address', 'NULL'),
      found_source_id: `CASE WHEN t.withdrawn_at IS NULL AND ${isListed('t.found_source_id')} THEN t.found_source_id END`,
    },
  },
  {
    table: 'logged_search_items',
    key: ['search_id', 'commitment_id'],
    columns: columns('search_id commitment_id'),
    public: `EXISTS (SELECT FROM logged_searches o WHERE o.id = t.search_id AND o.statement_id = :statement AND ${isSeen('o')})
      AND ${isOfItem('t.commitment_id')}`,
  },
  {
    table: 'revisions',
    key: ['id'],
    columns:
      columns(`id line_id number:integer begun_from:integer author_id:person submitted_at:datetime judgement confidence since?
      seen_up_to rationale rationale_language later_text? succession? correction_reason? content_sha256 state state_since:datetime
      shown_as_interim_at?:datetime shown_as_interim_by_id?:person final_at?:datetime in_short? in_short_whole? method_version?:integer`),
    public: isOfRevision('t.id'),
  },
  {
    table: 'citations',
    key: ['revision_id', 'number'],
    columns:
      columns(`revision_id number:integer source_id stance shows link_to_statement? quote? locator? figure? express_withdrawal:boolean
      seen_copy? seen_address?:address seen_on? quote_explained?`),
    public: isOfRevision('t.revision_id'),
  },
  {
    table: 'elements',
    key: ['revision_id', 'position'],
    columns: columns('revision_id position:integer name covered:boolean citations:array stances:array'),
    public: isOfRevision('t.revision_id'),
  },
  {
    table: 'search_logs',
    key: ['revision_id', 'position'],
    columns: columns('revision_id position:integer place language day:date taken_from_id?'),
    public: isOfRevision('t.revision_id'),
    said: {
      taken_from_id: `(SELECT g.id FROM logged_searches g WHERE g.id = t.taken_from_id AND g.published_at IS NOT NULL)`,
    },
  },
  {
    table: 'test_answers',
    key: ['revision_id', 'position'],
    columns: columns('revision_id position:integer test_id found says? citations:array'),
    public: isOfRevision('t.revision_id'),
  },
  {
    table: 'translations',
    key: ['id'],
    columns:
      columns(`id statement_id? commitment_id? line_id? party_key? source_id? field language text original_language original_sha256
      author_id:person state created_at:datetime shown_at?:datetime published_at?:datetime ${withdrawal}`),
    public: `(t.shown_at IS NOT NULL OR t.published_at IS NOT NULL)
      AND (${ofStatement} OR (t.statement_id IS NULL AND ${isListed('t.source_id')}))
      AND (t.commitment_id IS NULL OR ${isOfItem('t.commitment_id')})
      AND (t.line_id IS NULL OR EXISTS (SELECT FROM lines l JOIN revisions r ON r.line_id = l.id WHERE l.id = t.line_id AND ${shown('r')}))`,
  },
]
