import {
  type Carried,
  columns,
  IMPORTER,
  isListed,
  isOfItem,
  isPublished,
  ofStatement,
  published,
  withdrawal,
} from './carried'

/** The statement with its words: texts, parties, areas, and where texts differ. */
export const STATEMENT: readonly Carried[] = [
  {
    table: 'statements',
    key: ['id'],
    columns:
      columns(`id slug title title_given_by? short_title place date:date created_at:datetime titles:object leads:object
      short_titles:object places:object first_slug?`),
    public: 't.id = :statement',
  },
  {
    table: 'given_slugs',
    key: ['slug'],
    columns: columns('slug statement_id given_at:datetime'),
    // The present one comes with the statement.
    public: `${ofStatement} AND t.slug <> (SELECT s.slug FROM statements s WHERE s.id = :statement)`,
  },
  {
    table: 'bringings',
    key: ['id'],
    columns: columns(
      'id bringer_id:person state version:integer created_at:datetime updated_at:datetime submitted_at?:datetime content_sha256?',
    ),
    public: `t.id = :statement AND t.state = 'published'`,
    // What was brought stands in the statement itself.
    made: { content: `'{}'::jsonb` },
  },
  {
    table: 'parties',
    key: ['key'],
    columns: columns('statement_id key position:integer name names:object represented_by'),
    public: ofStatement,
  },
  {
    table: 'areas',
    key: ['key'],
    columns: columns('statement_id key position:integer title titles:object'),
    public: ofStatement,
  },
  {
    table: 'renderings',
    key: ['id'],
    columns: columns(
      'id statement_id position:integer key language label? publisher url:address text? sha256? is_base:boolean',
    ),
    public: ofStatement,
  },
  {
    table: 'rendering_structures',
    key: ['rendering_id'],
    columns: columns('rendering_id blocks:array notes:array'),
    public: 'EXISTS (SELECT FROM renderings r WHERE r.id = t.rendering_id AND r.statement_id = :statement)',
  },
  {
    table: 'passages',
    key: ['rendering_id', 'number'],
    columns: columns('rendering_id number:integer start:integer end:integer'),
    public: 'EXISTS (SELECT FROM renderings r WHERE r.id = t.rendering_id AND r.statement_id = :statement)',
  },
  {
    table: 'variants',
    key: ['key'],
    columns: columns('statement_id key position:integer rendering_id start:integer end:integer exact'),
    public: ofStatement,
  },
  {
    table: 'variant_readings',
    key: ['id'],
    columns:
      columns(`id statement_id variant_key position:integer kind rendering_id? url:address publisher language weight difference quote?
      brief brief_is_quote:boolean`),
    public: ofStatement,
  },
  {
    table: 'added_renderings',
    key: ['id'],
    columns: columns(
      'id statement_id key language label? publisher url:address text sha256 replaces_id? added_at:datetime published_at?:datetime',
    ),
    public: published,
    made: { added_by_id: IMPORTER },
  },
  {
    table: 'alignments',
    key: ['id'],
    columns: columns(
      'id added_id number:integer state version:integer aligned_by_id:person started_at:datetime submitted_at?:datetime content_sha256? published_at?:datetime',
    ),
    public: `t.state = 'published' AND ${isPublished('added_renderings', 't.added_id')}`,
  },
  {
    table: 'aligned_clauses',
    key: ['alignment_id', 'position'],
    columns:
      columns(`alignment_id position:integer base_start:integer base_end:integer base_exact base_words_start?:integer
      base_words_end?:integer base_force? base_entry? start?:integer end?:integer exact? words_start?:integer words_end?:integer force? entry? basis`),
    public: `EXISTS (SELECT FROM alignments a WHERE a.id = t.alignment_id AND a.state = 'published' AND ${isPublished('added_renderings', 'a.added_id')})`,
  },
]

/** The items that were marked in it, and what was seen of them in other texts. */
export const ITEMS: readonly Carried[] = [
  {
    table: 'commitments',
    key: ['id'],
    columns:
      columns(`id statement_id rendering_id passage_number:integer reference key title title_language area_key force start:integer
      end:integer exact prefix suffix why_this_force names_nobody:boolean followed:boolean governed_by_id? created_at:datetime state version:integer
      published_at?:datetime ${withdrawal}`),
    public: published,
    said: {
      governed_by_id: `(SELECT g.id FROM commitments g WHERE g.id = t.governed_by_id AND g.published_at IS NOT NULL)`,
    },
    made: { marked_by_id: IMPORTER },
  },
  {
    table: 'mark_versions',
    key: ['commitment_id', 'number'],
    columns: columns(
      'commitment_id number:integer title title_language force area_key why_this_force responsible:array names_nobody:boolean content_sha256 submitted_at:datetime',
    ),
    // Earlier versions were read by the team alone.
    public: `EXISTS (SELECT FROM commitments c WHERE c.id = t.commitment_id AND c.statement_id = :statement AND c.published_at IS NOT NULL
      AND c.version = t.number)`,
  },
  {
    table: 'responsible_bodies',
    key: ['commitment_id', 'position'],
    columns: columns('commitment_id position:integer name'),
    public: isOfItem('t.commitment_id'),
  },
  {
    table: 'seen_texts',
    key: ['rendering_id'],
    columns: columns('rendering_id extent kind publisher issued_by text sha256 brought_at:datetime'),
    public: 'EXISTS (SELECT FROM renderings r WHERE r.id = t.rendering_id AND r.statement_id = :statement)',
  },
  {
    table: 'seen_clauses',
    key: ['rendering_id', 'position'],
    columns:
      columns(`rendering_id position:integer passage_number:integer commitment_id? start:integer end:integer exact words_start?:integer
      words_end?:integer force force_reason`),
    public: 'EXISTS (SELECT FROM renderings r WHERE r.id = t.rendering_id AND r.statement_id = :statement)',
    said: {
      commitment_id: `(SELECT c.id FROM commitments c WHERE c.id = t.commitment_id AND c.published_at IS NOT NULL)`,
    },
  },
  {
    table: 'forces_said',
    key: ['commitment_id'],
    columns: columns(
      'commitment_id short:object long:object caution:object caution_words:array brought_at:datetime',
    ),
    public: isOfItem('t.commitment_id'),
  },
  {
    table: 'party_forces',
    key: ['commitment_id', 'party'],
    columns: columns(
      'commitment_id party position:integer force certainty words:array later:array note:object',
    ),
    public: isOfItem('t.commitment_id'),
  },
  {
    table: 'item_tests',
    key: ['id'],
    columns:
      columns(`id statement_id commitment_id number?:integer says? shown_by? ends_id? reason? language author_id:person state
      created_at:datetime published_at?:datetime ${withdrawal}`),
    public: `${published} AND ${isOfItem('t.commitment_id')}`,
  },
]

/** The library, with what was accepted or is proposed of where its sources come from, and what is withheld of them. */
export const SOURCES: readonly Carried[] = [
  {
    table: 'sources',
    key: ['id'],
    columns:
      columns(`id number:integer url?:address canonical_url? title title_basis publisher author? date? language type summary? core:boolean
      seen note? primary?:boolean on_behalf_of? independence_group? created_at:datetime listed_at?:datetime opened_at?:datetime
      reliability? credibility? same_as_id? origin_for?`),
    // A file without an address would have to come along itself.
    public: `t.url IS NOT NULL AND ${isListed('t.id')}`,
    said: {
      same_as_id: `(SELECT o.id FROM sources o WHERE o.id = t.same_as_id AND o.listed_at IS NOT NULL)`,
    },
  },
  {
    table: 'former_addresses',
    key: ['canonical_url'],
    columns: columns('canonical_url source_id url:address until:datetime'),
    public: isListed('t.source_id'),
  },
  {
    table: 'source_classings',
    key: ['id'],
    columns: columns(
      'id source_id person_id:person at:datetime before:object after:object reason? found?:object',
    ),
    // What was accepted, and what came with a dossier and awaits its reader: readers are shown that as proposed.
    public: `${isListed('t.source_id')} AND (EXISTS (SELECT FROM reviews v WHERE v.classing_id = t.id AND v.decision = 'approve')
      OR (EXISTS (SELECT FROM people who WHERE who.id = t.person_id AND who.kind = 'import')
        AND NOT EXISTS (SELECT FROM reviews v WHERE v.classing_id = t.id)))`,
  },
  {
    table: 'bearings',
    key: ['commitment_id', 'source_id'],
    columns: columns('commitment_id source_id stance added_at:datetime'),
    public: `${isOfItem('t.commitment_id')} AND ${isListed('t.source_id')}`,
  },
  {
    table: 'withholdings',
    key: ['id'],
    columns:
      columns(`id source_id extent reason decided_by_id:person decided_at:datetime erase_asked:boolean lifted_by_id?:person
      lifted_at?:datetime erased_by_id?:person erased_at?:datetime`),
    public: isListed('t.source_id'),
  },
]
