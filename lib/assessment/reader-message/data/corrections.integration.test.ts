import { beforeAll, expect, it } from 'vitest'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { growStatement } from '@/scripts/bench/grow.mjs'
import { findCorrectionPlaces, findCorrections } from './corrections'

// Nothing of the starter dossier was corrected yet. Here an item, a note and a judgement were, beside messages that were answered.

const slug = 'rabat-2022-07-08'

const database = await ownDatabase({ seeded: true })
let revisionId = ''
let noteId = ''

beforeAll(async () => {
  await growStatement(database.ownerUrl, slug, 1)
  const withdrawn = (at: string) =>
    `state = 'withdrawn', withdrawn_at = '${at}', withdrawn_reason = 'Test reason', withdrawn_language = 'en'`
  const judged = `SELECT r.id FROM revisions r JOIN lines l ON l.id = r.line_id JOIN commitments c ON c.id = l.commitment_id
                   WHERE c.reference = '7c' AND l.party = 'spain' AND r.number = 1`
  await pastGuards(
    database.ownerUrl,
    ['commitments', 'notes', 'revisions', 'reader_messages'],
    `UPDATE commitments SET ${withdrawn('2031-01-02T12:00:00Z')} WHERE reference = '8a';
     UPDATE notes SET ${withdrawn('2031-01-03T12:00:00Z')} WHERE id = (SELECT id FROM notes WHERE published_at IS NOT NULL LIMIT 1);
     UPDATE revisions SET state = 'corrected', final_at = '2031-01-01T12:00:00Z' WHERE id = (${judged});
     INSERT INTO revisions (id, line_id, number, begun_from, author_id, submitted_at, judgement, confidence, since, seen_up_to, rationale,
                            rationale_language, succession, correction_reason, content_sha256, state, state_since, final_at)
     SELECT gen_random_uuid(), line_id, 2, 1, author_id, now(), judgement, confidence, since, seen_up_to, rationale, rationale_language,
            'corrects', 'Test reason: we were wrong', repeat('0', 64), 'final', now(), '2031-01-04T12:00:00Z'
       FROM revisions WHERE id = (${judged});
     UPDATE reader_messages SET kind = 'reply', outcome = 'accepted', party = 'spain', capacity = 'Test', reason = NULL,
            matter = NULL, answer_language = NULL, may_publish = true, shows_words = true, confirmed_at = closed_at, confirmed_by = 'letter',
            confirmed_by_id = taken_by_id, closed_at = '2031-01-05T12:00:00Z'
      WHERE id = (SELECT id FROM reader_messages ORDER BY id LIMIT 1);
     UPDATE reader_messages SET outcome = 'spam', reason = NULL, matter = NULL, answer_language = NULL
      WHERE id = (SELECT id FROM reader_messages ORDER BY id DESC LIMIT 1)`,
  )
  noteId = (await database.owner.note.findFirstOrThrow({ where: { state: 'withdrawn' } })).id
  revisionId = (await database.owner.revision.findFirstOrThrow({ where: { succession: 'corrects' } })).id
})

it('hold judgements, items, notes, replies and messages, newest first, and nothing that readers never saw', async () => {
  const places = await findCorrectionPlaces(slug)
  expect(places.slice(0, 4)).toEqual([
    { kind: 'reply', id: expect.any(String), at: '2031-01-05T12:00:00.000Z', anchor: expect.any(String) },
    { kind: 'revision', id: revisionId, at: '2031-01-04T12:00:00.000Z', anchor: 'r-7c-spain-2' },
    { kind: 'note', id: noteId, at: '2031-01-03T12:00:00.000Z', anchor: `note-${noteId.slice(0, 8)}` },
    { kind: 'item', id: '8a', at: '2031-01-02', anchor: 'w-8a' },
  ])
  expect(places.slice(4).map(({ kind }) => kind)).toEqual(Array.from({ length: 10 }, () => 'message'))
  expect(await findCorrectionPlaces('nowhere')).toEqual([])
})

it('name items in the language of the page', async () => {
  const item = (await findCorrectionPlaces(slug)).filter(({ kind }) => kind === 'item').slice(0, 1)
  const [written] = await findCorrections(slug, item)
  const [inFrench] = await findCorrections(slug, item, 'fr')
  expect(written).toMatchObject({ item: { reference: '8a', titleLanguage: 'en' } })
  expect(inFrench).toMatchObject({ item: { reference: '8a', titleLanguage: 'fr' } })
})

it('are read at the places that are asked for, and there alone', async () => {
  const places = await findCorrectionPlaces(slug)
  const asked = places.slice(0, 5)
  const found = await findCorrections(slug, asked)
  expect(found.map(({ kind, at, anchor }) => ({ kind, at, anchor }))).toEqual(
    asked.map(({ kind, at, anchor }) => ({ kind, at, anchor })),
  )
  expect(found).toMatchObject([
    { reply: { party: 'spain' } },
    { revision: { reference: '7c', number: 2, corrected: { number: 1 } } },
    { note: { reason: 'Test reason', language: 'en' } },
    { item: { reference: '8a', withdrawn: { reason: 'Test reason' } } },
    { message: { outcome: 'not_accepted' } },
  ])
})
