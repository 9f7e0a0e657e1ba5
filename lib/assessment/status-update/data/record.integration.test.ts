import { beforeAll, describe, expect, it } from 'vitest'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { sendBack } from '@/lib/assessment/status-review/mutations/send-back'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { findSourcesOf } from '@/lib/evidence/source/data/library'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { findPublicEvents } from '@/lib/record/event/data/public-events'
import { findRecordLines } from '@/lib/record/event/data/record-lines'
import { LINKS_START, leafOf, linkOf } from '@/lib/record/event/rules/public-chain'
import type { PartSize } from '@/lib/record/event/rules/record-part'
import type { RecordLine } from '@/lib/record/event/types'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { findStatement } from '@/lib/text/statement/data/statements'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { typedJudgement } from '@/scripts/test/typed'
import { submit } from '../mutations/submit'
import { publishedAsOf } from '../rules/as-of'
import { findPublishedRevisions } from './published'
import { findPublishedRecord } from './testing'

const slug = 'rabat-2022-07-08'

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)
/** The revisions of one line, by number: 1 of the starter dossier, then five of people. */
const ids: string[] = []

/** Submits the line's next revision; no text in it is out of a source. */
async function submitNext(seen: number, changes: Record<string, unknown> = {}) {
  const { revisionId } = await submit(
    analyst,
    typedJudgement('7c', 'spain', {
      ...{ seen: { spain: String(seen) }, rationale: `The words were said again [1], revision ${seen + 1}.` },
      ...changes,
    }),
  )
  ids[seen + 1] = revisionId
  return asShownTo(reviewer, revisionId)
}

beforeAll(async () => {
  const first = await database.app.revision.findFirstOrThrow({
    where: { number: 1, line: { party: 'spain', commitment: { reference: '7c' } } },
  })
  ids[1] = first.id
  const second = await submitNext(1)
  await showAsProvisional(reviewer, second)
  await approve(reviewer, await asShownTo(reviewer, second.revisionId))
  await approve(reviewer, await submitNext(2, { succession: 'replaces' }))
  await approve(
    reviewer,
    await submitNext(3, { succession: 'corrects', correctionReason: 'Test reason: we were wrong' }),
  )
  const shown = await submitNext(4, { succession: 'replaces' })
  await showAsProvisional(reviewer, shown)
  await sendBack(reviewer, { ...shown, reason: 'Test reason: not yet' })
  await submitNext(5, { succession: 'replaces' })
  await moveIntoThePast()
}, 180_000)

/** Spreads what was done over January and February 2026. The database lets nobody do this; so its guards are off meanwhile. */
async function moveIntoThePast() {
  const at = (day: string | null) => (day === null ? 'NULL' : `'2026-${day}T12:00:00Z'`)
  /** When each revision was submitted, shown as provisional, made final, and last became something else. */
  const days: [number, string, string | null, string | null, string][] = [
    [1, '01-01', '01-01', null, '01-10'],
    [2, '01-05', '01-07', '01-10', '01-20'],
    [3, '01-15', null, '01-20', '01-30'],
    [4, '01-25', null, '01-30', '01-30'],
    [5, '02-01', '02-03', null, '02-05'],
  ]
  const begin = at('01-01')
  const moved = days.map(
    ([number, submitted, shown, final, since]) =>
      `UPDATE revisions SET submitted_at = ${at(submitted)}, shown_as_interim_at = ${at(shown)}, final_at = ${at(final)},
              state_since = ${at(since)} WHERE id = '${ids[number]}'`,
  )
  await pastGuards(
    database.ownerUrl,
    ['statements', 'commitments', 'sources', 'bearings', 'revisions'],
    `UPDATE statements SET created_at = ${begin};
     UPDATE commitments SET created_at = ${begin}, published_at = ${begin};
     UPDATE sources SET created_at = ${begin}, listed_at = ${begin};
     UPDATE bearings SET added_at = ${begin};
     UPDATE commitments SET published_at = ${at('01-08')} WHERE reference = '11c';
     ${moved.join(';')}`,
  )
}

async function asOf(day: string) {
  const [statement, items, sources, record] = await Promise.all([
    findStatement(slug),
    findCommitments(slug),
    findSourcesOf(slug),
    findPublishedRecord(slug),
  ])
  if (!statement || !record) throw new Error('the starter dossier is missing')
  return publishedAsOf({ statement, items, sources }, record, day)
}

const statesOn = async (day: string) =>
  (await asOf(day))?.revisions
    .filter(({ reference, party }) => reference === '7c' && party === 'spain')
    .map(({ number, state }) => `${number} ${state}`) ?? null

describe('what had been published by the end of a day', () => {
  it.each([
    ['2025-12-31', null],
    ['2026-01-01', ['1 submitted']],
    ['2026-01-06', ['1 submitted']],
    ['2026-01-07', ['1 submitted', '2 submitted']],
    ['2026-01-10', ['1 replaced', '2 final']],
    ['2026-01-19', ['1 replaced', '2 final']],
    ['2026-01-20', ['1 replaced', '2 replaced', '3 final']],
    ['2026-01-30', ['1 replaced', '2 replaced', '3 corrected', '4 final']],
    ['2026-02-02', ['1 replaced', '2 replaced', '3 corrected', '4 final']],
    ['2026-02-03', ['1 replaced', '2 replaced', '3 corrected', '4 final', '5 submitted']],
    ['2026-02-05', ['1 replaced', '2 replaced', '3 corrected', '4 final']],
  ])('%s', async (day, states) => {
    expect(await statesOn(day)).toEqual(states)
  })

  it('has an item from the day of its publication', async () => {
    const references = async (day: string) => (await asOf(day))?.items.map(({ reference }) => reference) ?? []
    expect(await references('2026-01-07')).not.toContain('11c')
    expect(await references('2026-01-08')).toContain('11c')
  })

  it('is today what the pages of today show', async () => {
    const today = await asOf(new Date().toISOString().slice(0, 10))
    expect(today?.revisions).toEqual(await findPublishedRevisions(slug))
    expect(today?.items).toEqual(await findCommitments(slug))
    expect(today?.sources).toEqual(await findSourcesOf(slug))
  })

  it('knows nothing of a statement that is none', async () => {
    expect(await findPublishedRecord('nowhere')).toBeNull()
  })
})

describe('the public record', () => {
  const acts = async (number: number) => {
    const events = await findPublicEvents(slug, null, 1_000)
    return events
      .filter(({ objectId }) => objectId === ids[number])
      .map(({ verb }) => verb)
      .reverse()
  }

  it.each([
    [1, ['submitted', 'showed as interim', 'replaced']],
    [2, ['submitted', 'showed as interim', 'approved', 'published', 'replaced']],
    [3, ['submitted', 'approved', 'published', 'corrected']],
    [4, ['submitted', 'approved', 'published']],
    [5, ['showed as interim']],
    [6, []],
  ])('of revision %i tells what readers could see, and no more', async (number, verbsOf) => {
    expect(await acts(number)).toEqual(verbsOf)
  })

  it('never tells of drafts, of what was sent back, of accounts, or of classings', async () => {
    const events = await findPublicEvents(slug, null, 1_000)
    expect(
      events.filter(({ verb }) => ['sent back', 'classed', 'signed in', 'invited'].includes(verb)),
    ).toEqual([])
    expect([...new Set(events.map(({ objectType }) => objectType))].sort()).toEqual([
      'commitment',
      'note',
      'revision',
      'search-log',
      'source',
      'statement',
      'translation',
    ])
    const reasons = events.filter((event) => JSON.stringify(event).includes('Test reason'))
    expect(reasons).toEqual([])
  })

  it('is numbered downwards, a page after the other, and names people as they chose', async () => {
    const all = await findPublicEvents(slug, null, 1_000)
    const positions = all.map(({ position }) => Number(position))
    expect(positions).toEqual([...positions].sort((a, b) => b - a))
    const [first = []] = [await findPublicEvents(slug, null, 5)]
    const second = await findPublicEvents(slug, BigInt(first.at(-1)?.position ?? 0), 5)
    expect([...first, ...second]).toEqual(all.slice(0, 10))
    expect(all[0]?.by).toEqual({ publicName: reviewer.publicName, kind: 'person' })
    expect(all.at(-1)).toMatchObject({ verb: 'imported', objectType: 'statement', by: { kind: 'import' } })
  })

  it('gives all that the hash of each public act is made from, and nothing of the others but their leaf', async () => {
    const lines = await recordLines(1_000)
    let link = LINKS_START
    const opened = lines.filter((line) => {
      link = linkOf(link, 'leaf' in line ? line.leaf : leafOf(line))
      if ('leaf' in line) return false
      expect(line.hash).toBe(link)
      return true
    })
    expect(lines.map(({ position }) => position)).toEqual(lines.map((_line, index) => index + 1))
    expect(opened.length).toBe((await findPublicEvents(slug, null, 1_000)).length)
    expect(opened.length).toBeLessThan(lines.length)
    expect(JSON.stringify(lines)).not.toContain(analyst.id)
    expect(JSON.stringify(lines)).not.toContain(reviewer.id)
  })

  it('is the same record however much is read at once', async () => {
    const whole = await recordLines(1_000)
    expect(await recordLines(7)).toEqual(whole)
    expect(await recordLines(1_000, { acts: 3 })).toEqual(whole)
    expect(await recordLines(1_000, { bytes: 1_500 })).toEqual(whole)
  })

  it('is read no further than so many bytes of opened acts, and so many of them', async () => {
    const all = await findRecordLines(slug, 0n, { events: 1_000, acts: 1_000, bytes: 1_000_000 })
    const opened = (text = '') => text.split('\n').filter((line) => line.includes('"hash":'))
    const few = await findRecordLines(slug, 0n, { events: 1_000, acts: 3, bytes: 1_000_000 })
    expect(opened(few?.text)).toEqual(opened(all?.text).slice(0, 3))
    const some = opened((await findRecordLines(slug, 0n, { events: 1_000, acts: 1_000, bytes: 1_500 }))?.text)
    const sizes = some.map((line) => line.length + 1)
    const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
    expect(sum(sizes)).toBeGreaterThanOrEqual(1_500)
    expect(sum(sizes.slice(0, -1))).toBeLessThan(1_500)
  })

  it('knows nothing of a statement that is none', async () => {
    expect(await findPublicEvents('nowhere', null, 10)).toEqual([])
  })
})

/** The whole record as readers download it, so many events at a time. */
async function recordLines(
  events: number,
  { acts = 1_000, bytes = 1_000_000 }: Partial<PartSize> = {},
): Promise<RecordLine[]> {
  const lines: RecordLine[] = []
  let part = await findRecordLines(slug, 0n, { events, acts, bytes })
  while (part) {
    const own = part.text.split('\n')
    expect(own.pop()).toBe('')
    lines.push(...own.map((line) => JSON.parse(line) as RecordLine))
    expect(lines.at(-1)?.position).toBe(Number(part.last))
    part = await findRecordLines(slug, part.last, { events, acts, bytes })
  }
  return lines
}
