import { isDeepStrictEqual } from 'node:util'
import { beforeAll, expect, it, vi } from 'vitest'
import { complete } from '@/lib/assessment/follow-up/mutations/complete'
import { schedule } from '@/lib/assessment/follow-up/mutations/schedule'
import { completeSchema } from '@/lib/assessment/follow-up/schema'
import { approve } from '@/lib/assessment/status-review/mutations/approve'
import { showAsProvisional } from '@/lib/assessment/status-review/mutations/show-as-provisional'
import { findSourceIdsOf } from '@/lib/evidence/source/data/library'
import { tagsChangedBy } from '@/lib/ground/platform/pages/changes.mjs'
import { ownDatabase, peopleOf, toldSince } from '@/lib/ground/platform/testing'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { noteReview } from '@/lib/text/note/mutations/note-review'
import { reply } from '@/lib/text/note/mutations/reply'
import { typedNote, typedReply } from '@/lib/text/note/mutations/testing'
import { asShownTo } from '@/lib/work/desk/data/testing'
import { because, decidedOn, judged, placeOf } from '@/scripts/test/made'
import { slug, typedQuestion } from '@/scripts/test/typed'
import { loadItem } from './item'
import { loadSource } from './source'
import { loadMarked } from './statement'

// What an act makes anew is what it changed, and what it leaves is the same as before: all items and sources are read before and after, with the tags that their
// reading rests on, and none may say something else while no tag of it expired.

const asked = vi.hoisted(() => ({ tags: new Set<string>() }))
vi.mock('@/lib/ground/platform/cache', async () => ({
  ...(await vi.importActual<object>('@/lib/ground/platform/cache')),
  remembered:
    (_name: string, tags: (...args: (string | null)[]) => string[], read: (...args: unknown[]) => unknown) =>
    (...args: (string | null)[]) => {
      for (const tag of tags(...args)) asked.tags.add(tag)
      return read(...args)
    },
}))

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)

/** A third of the sources are enough to find what was forgotten. */
const isRead = (id: string) => Number(id.slice(1)) % 3 === 1

/** What the page of an item or a source shows, by its address, with the tags on which it rests. */
type Pages = Map<string, { readonly shown: unknown; readonly tags: ReadonlySet<string> }>

async function pages(): Promise<Pages> {
  const found: Pages = new Map()
  const read = async (address: string, load: () => Promise<unknown>) => {
    asked.tags = new Set()
    const shown = await load()
    found.set(address, { shown, tags: asked.tags })
  }
  for (const { reference } of await findCommitments(slug))
    await read(`${slug}/${reference}`, () => loadItem(slug, reference, 'es'))
  for (const id of (await findSourceIdsOf(slug)).filter(isRead))
    await read(id, () => Promise.all([loadSource(slug, id, 'es'), loadMarked(slug)]))
  return found
}

let before: Pages
let position: bigint

beforeAll(async () => {
  before = await pages()
  position = await newest()
})

const newest = async () =>
  (await database.app.event.aggregate({ _max: { position: true } }))._max.position ?? 0n

/** The pages that what happened since makes anew, and those of them that say something else. */
async function sinceThen() {
  const told = await toldSince(database, position)
  const expired = new Set(
    told.flatMap((act) => {
      const tags = tagsChangedBy(act)
      if (tags === null) throw new Error(`${act.verb} makes everything anew`)
      return tags
    }),
  )
  const after = await pages()
  const addresses = [...new Set([...before.keys(), ...after.keys()])]
  const changed = addresses.filter(
    (address) => !isDeepStrictEqual(before.get(address)?.shown, after.get(address)?.shown),
  )
  const anew = [...before].flatMap(([address, { tags }]) =>
    [...tags].some((tag) => expired.has(tag)) ? [address] : [],
  )
  ;[before, position] = [after, await newest()]
  return { anew, changed }
}

const item = (reference: string) => `${slug}/${reference}`

async function published(said: object): Promise<string> {
  const { id } = await annotate(analyst, typedNote({ visibility: 'public', intent: 'submit', ...said }))
  await decidedOn(reviewer, 'note', id)
  return id
}

let noteId: string

it.each<[string, () => Promise<unknown>, string[]]>([
  [
    'a note on an item',
    async () => {
      noteId = await published({})
    },
    [item('7c')],
  ],
  [
    'a reply to it',
    async () => {
      const form = typedReply({ noteId, visibility: 'public', intent: 'submit' })
      await decidedOn(reviewer, 'note', (await reply(analyst, form)).id)
    },
    [item('7c')],
  ],
  ['that it is taken back', () => noteReview.withdraw(reviewer, { id: noteId, ...because }), [item('7c')]],
  ['a note on a source', () => published({ about: 'source', source: 'S40' }), ['S40']],
  [
    'a question on an item, and that it was answered',
    async () => {
      const { id } = await schedule(reviewer, typedQuestion())
      const outcome = { outcome: 'reason', reason: 'Test reason', reasonLanguage: 'en' }
      await complete(reviewer, completeSchema.parse({ id, version: 1, ...outcome }))
    },
    [item('7c')],
  ],
])('%s makes anew the pages of what it is about, and changes no others', async (_what, act, expected) => {
  await act()
  const { anew, changed } = await sinceThen()
  expect(anew).toEqual(expected)
  expect(changed).toEqual(expected)
})

it('a note on words makes anew the items that these words are of', async () => {
  const { from, to } = await placeOf('joint investigations')
  await published({ about: 'span', start: from, end: to })
  const { anew, changed } = await sinceThen()
  expect(changed.length).toBeGreaterThan(0)
  expect(anew).toEqual(changed)
})

// The first also makes the sources public that it cites, which may stand anywhere.
it.each<[string, object, typeof showAsProvisional | typeof approve]>([
  ['shown as provisional', {}, showAsProvisional],
  ['approved', {}, approve],
  ['corrected', { succession: 'corrects', correctionReason: because.reason }, approve],
])(
  'a judgement that is %s makes anew all that it changed, and from the second on a part of the pages',
  async (_what, said, decide) => {
    const isFirst = decide === showAsProvisional
    await decide(reviewer, await asShownTo(reviewer, await judged(analyst, '7d', 'spain', said)))
    const { anew, changed } = await sinceThen()
    expect(changed).toContain(item('7d'))
    expect(changed.filter((address) => !anew.includes(address))).toEqual([])
    if (!isFirst) expect(anew.length).toBeLessThan(before.size / 2)
  },
)
