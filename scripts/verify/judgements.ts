// Whether each judgement is what was submitted, by whom, on which item, and became what it is by acts of the record.
import type { Sql } from 'postgres'
import { contentHash, type RevisionContent } from '@/lib/assessment/status-update/rules/content-hash'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import { type Act, actsOn, type ContentFinding, fieldOf } from './acts'
import { hasErased, written } from './covered'

type RevisionRow = RevisionContent & {
  readonly object: string
  readonly author: string
  readonly stored: string
  readonly method: number | null
  readonly identity: readonly string[]
  readonly state: string
  readonly submittedAt: Date
  readonly shownAsInterimAt: Date | null
  readonly finalAt: Date | null
  /** Whether words of it were erased, so that its hash stands and nobody can make it anew. */
  readonly hasErased: boolean
  readonly acts: readonly Act[]
}

/** A moment that stands beside a revision and that of the event are those of one transaction. */
const LONGEST_ACT_MS = 60_000

/** The act that brings a revision into each state. */
const ENTERED: Readonly<Record<string, string>> = {
  submitted: 'submitted',
  sent_back: 'sent back',
  withdrawn: 'withdrew',
  final: 'published',
  corrected: 'corrected',
  replaced: 'replaced',
}

const asWritten = (column: string, as = column) => `${written('revisions', 'r', column)} AS "${as}"`
const ofCitation = (column: string) => written('citations', 'ci', column)

export async function* revisionFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  const rows = sql.unsafe<RevisionRow[]>(`
    SELECT s.slug || '/' || c.reference || '/revisions/' || l.party || '/' || r.number AS object, r.author_id AS author,
           r.content_sha256 AS stored, r.method_version AS method, json_build_array(coalesce(s.first_slug, s.slug), c.reference, l.party, r.number::text, r.content_sha256) AS identity,
           r.state::text, r.submitted_at AS "submittedAt", r.shown_as_interim_at AS "shownAsInterimAt", r.final_at AS "finalAt",
           r.judgement::text, r.confidence::text, r.since, r.seen_up_to AS "seenUpTo", ${asWritten('rationale')},
           r.rationale_language AS "rationaleLanguage", ${asWritten('in_short', 'inShort')}, ${asWritten('in_short_whole', 'inShortWhole')},
           r.later_text AS "laterText", r.succession::text,
           ${asWritten('correction_reason', 'correctionReason')},
           (SELECT coalesce(json_agg(json_build_object('number', ci.number, 'sourceId', ci.source_id, 'stance', ci.stance,
                     'shows', ${ofCitation('shows')}, 'linkToStatement', ci.link_to_statement, 'quote', ${ofCitation('quote')}, 'locator', ${ofCitation('locator')},
                     'figure', ${ofCitation('figure')}, 'expressWithdrawal', ci.express_withdrawal, 'seenCopy', ci.seen_copy,
                     'seenAddress', ci.seen_address, 'seenOn', ci.seen_on, 'quoteExplained', ${ofCitation('quote_explained')}) ORDER BY ci.number), '[]')
            FROM citations ci WHERE ci.revision_id = r.id) AS citations,
           (SELECT coalesce(json_agg(json_build_object('name', ${written('elements', 'el', 'name')}, 'covered', el.covered, 'citations',
                     (SELECT coalesce(json_agg(json_build_object('number', x.number, 'stance', x.stance) ORDER BY x.number), '[]')
                      FROM unnest(el.citations, el.stances) AS x (number, stance))) ORDER BY el.position), '[]')
            FROM elements el WHERE el.revision_id = r.id) AS elements,
           (SELECT coalesce(json_agg(json_build_object('place', ${written('search_logs', 'lo', 'place')}, 'language', lo.language, 'day', lo.day,
                     'takenFrom', lo.taken_from_id) ORDER BY lo.position), '[]')
            FROM search_logs lo WHERE lo.revision_id = r.id) AS "searchLogs",
           ${hasErased("'revisions', 'citations', 'elements', 'search_logs', 'test_answers'", 'r.id::text')} AS "hasErased",
           (SELECT coalesce(json_agg(json_build_object('test', t.number, 'found', ta.found, 'says', ${written('test_answers', 'ta', 'says')},
                     'citations', ta.citations) ORDER BY ta.position), '[]')
            FROM test_answers ta JOIN item_tests t ON t.id = ta.test_id WHERE ta.revision_id = r.id) AS "testAnswers",
           ${actsOn('revision', 'r.id::text')}
    FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
    JOIN statements s ON s.id = c.statement_id`)
  for await (const batch of rows.cursor(100)) for (const row of batch) yield* ofRevision(row)
}

function* ofRevision(row: RevisionRow): Generator<ContentFinding> {
  const { object, acts } = row
  const did = (verb: string) => acts.find((act) => act.verb === verb)
  const submitted = did('submitted')
  if (!submitted) return yield { code: 'unrecorded', object, what: 'that it was submitted' }
  const isAsSubmitted =
    (row.hasErased || contentHash(row) === row.stored) &&
    fieldOf(submitted, 'contentSha256') === row.stored &&
    (fieldOf(submitted, 'method') ?? null) === row.method &&
    submitted.actorId === row.author &&
    submitted.objectSha256 === sha256(JSON.stringify(row.identity))
  if (!isAsSubmitted) yield { code: 'content_changed', object, position: submitted.position }
  const entered = ENTERED[row.state]
  if (entered !== undefined && !did(entered))
    yield { code: 'unrecorded', object, what: `that it is ${row.state.replace('_', ' ')}` }
  const moments = [
    ['submitted', row.submittedAt, 'that it was submitted'],
    ['showed as interim', row.shownAsInterimAt, 'that it was shown as provisional'],
    ['published', row.finalAt, 'that it became final'],
  ] as const
  for (const [verb, at, what] of moments) {
    const act = did(verb)
    if (at === null) continue
    if (!act) yield { code: 'unrecorded', object, what }
    else if (Math.abs(at.getTime() - Date.parse(act.at)) > LONGEST_ACT_MS)
      yield { code: 'content_changed', object, position: act.position }
  }
}
