import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { translate } from '@/lib/assessment/translation/mutations/translate'
import { type Member, visitor } from '@/lib/ground/platform/actor'
import { keyedHash } from '@/lib/ground/platform/secret-token'
import { answerOf, ownDatabase, peopleOf, verbsOn } from '@/lib/ground/platform/testing'
import { mark } from '@/lib/text/commitment/mutations/mark'
import { annotate } from '@/lib/text/note/mutations/annotate'
import { typedNote } from '@/lib/text/note/mutations/testing'
import { wordsOf } from '@/lib/text/statement/rules/words'
import { decidedOn, translation } from '@/scripts/test/made'
import { typedMark } from '@/scripts/test/typed'
import { findSharing } from '../data/guest-comments'
import { findLinkPlaces, findLinks } from '../data/own-links'
import { findSharable } from '../data/sharable'
import type { SharedNoun } from '../rules/shared-nouns'
import { commentSchema } from '../schema'
import { comment } from './comment'
import { revokePrivateLink } from './revoke-link'
import { given, letIn, pageOf, slug } from './testing'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer, admin } = await peopleOf(database)

/** Words of one passage that no item has, the next ones each time. */
const free: { passage: number; from: number; to: number }[] = []

async function nextFree() {
  if (free.length === 0) {
    const { text, passages } = await database.app.rendering.findFirstOrThrow({
      where: { isBase: true, statement: { slug } },
      select: { text: true, passages: { orderBy: { number: 'asc' } } },
    })
    const items = await database.app.commitment.findMany({ select: { start: true, end: true } })
    for (const { number, start, end } of passages)
      for (const word of wordsOf((text ?? '').slice(start, end), start))
        if (items.every((item) => word.end <= item.start || item.end <= word.start))
          free.push({ passage: number, from: word.start, to: word.end })
  }
  const next = free.shift()
  if (!next) throw new Error('all words of the statement are marked')
  return { statement: slug, ...next }
}

const markWith = async (by: Member, word: string) =>
  mark(by, typedMark({ ...(await nextFree()), title: `Test title with ${word}` }))

const noteWith = (said: object) => typedNote({ visibility: 'public', intent: 'submit', ...said })

interface KindOfWork {
  readonly noun: SharedNoun
  /** Submits one that says a word, and gives its id. */
  readonly submitted: (by: Member, word: string) => Promise<string>
  /** Where readers see it once it is approved. */
  readonly address: RegExp
}

const KINDS: readonly KindOfWork[] = [
  {
    noun: 'note',
    submitted: async (by, word) =>
      (await annotate(by, noteWith({ about: 'item', reference: '7c', body: `Test *note* with ${word}` }))).id,
    address: new RegExp(`^/${slug}/7c/notes/entry/note-[0-9a-f]{8}$`),
  },
  {
    noun: 'commitment',
    submitted: async (by, word) => (await markWith(by, word)).markId,
    address: new RegExp(`^/${slug}/\\d+[a-z]$`),
  },
  {
    noun: 'translation',
    submitted: async (by, word) => {
      const of = { slug, reference: '7c', source: null } as const
      return (await translate(by, await translation(of, 'title', { text: `Prueba con ${word}` }))).id
    },
    address: new RegExp(`^/${slug}/7c$`),
  },
]

describe.each(KINDS)('a private link to a $noun', ({ noun, submitted, address }) => {
  const word = `quaverleaf${noun}`
  let id: string

  it('is given by its author and by a reviewer, and by nobody else', async () => {
    id = await submitted(analyst, word)
    const named = { noun, id }
    expect(await answerOf(given(analyst, named))).toBe('done')
    expect(await answerOf(given(reviewer, named))).toBe('done')
    expect(await answerOf(given(analyst2, named))).toBe('not_permitted')
    expect(await answerOf(given(admin, named))).toBe('not_permitted')
    expect(await answerOf(given(analyst, { noun, id: randomUUID() }))).toBe('not_found')
    const other = KINDS.find((kind) => kind.noun !== noun)?.noun
    expect(await answerOf(given(analyst, { noun: other, id }))).toBe('not_found')
    expect(await findSharable(analyst, named, 'en')).toMatchObject({ to: noun, line: null })
    expect(await findSharable(analyst2, named, 'en')).toBeNull()
  })

  it('shows a guest its words and nothing of the team, and takes comments that its author and reviewers read', async () => {
    const token = await given(reviewer, { noun, id, takesComments: 'yes', forWhom: 'A friend of the test' })
    const found = await letIn(token)
    const page = await pageOf(found)
    expect(page).toMatchObject({ stage: 'open', work: { kind: 'words', of: noun, state: 'submitted' } })
    const shown = JSON.stringify(page)
    expect(shown).toContain(word)
    for (const kept of ['A friend of the test', '@suivi.example', 'fingerprint', 'decisions', analyst.id])
      expect(shown).not.toContain(kept)
    const said = commentSchema.parse({ id: found.id, key: randomUUID(), body: `Test of ${word}`, name: '' })
    await comment(said, { proof: found.proof, sender: keyedHash('test', randomUUID()) }, visitor)
    for (const reader of [analyst, reviewer])
      expect(await findSharing(reader, [{ noun, id }])).toMatchObject([
        { mayShare: true, guests: [{ body: said.body }] },
      ])
    expect(await findSharing(analyst2, [{ noun, id }])).toMatchObject([{ mayShare: false, guests: [] }])
  })

  it('stands in the lists of whoever gave it and of whose work it is, and is revoked by both', async () => {
    const { id: link } = await letIn(await given(reviewer, { noun, id }))
    for (const lister of [analyst, reviewer]) {
      expect(await findLinkPlaces(lister)).toContain(link)
      expect(await findLinks(lister, [link], 'en')).toMatchObject([
        { to: noun, line: null, standing: 'open' },
      ])
    }
    expect(await findLinkPlaces(analyst2)).not.toContain(link)
    expect(await answerOf(revokePrivateLink(analyst2, { id: link }))).toBe('not_found')
    await revokePrivateLink(analyst, { id: link })
    expect(await verbsOn(database, link)).toEqual(['gave a link', 'revoked'])
  })

  it('says that it was sent back and not why, and leads to its page once readers see it', async () => {
    const token = await given(analyst, { noun, id })
    const found = await letIn(token)
    const reason = 'A test reason that stays with the team'
    await decidedOn(reviewer, noun, id, reason)
    const back = await pageOf(found)
    expect(back).toMatchObject({ work: { kind: 'words', state: 'sent_back' } })
    expect(JSON.stringify(back)).not.toContain(reason)
    const again = await submitted(analyst, `${word}again`)
    const next = await letIn(await given(analyst, { noun, id: again }))
    await decidedOn(reviewer, noun, again)
    expect(await pageOf(next)).toMatchObject({
      work: { kind: 'public', address: expect.stringMatching(address) },
    })
    expect(await answerOf(given(analyst, { noun, id: again }))).toBe('already_decided')
  })
})

describe('a private link to a note', () => {
  it('is none to what was never submitted', async () => {
    const { id } = await annotate(
      analyst,
      noteWith({ about: 'item', reference: '7c', body: 'Test note', visibility: 'team', intent: 'save' }),
    )
    expect(await answerOf(given(analyst, { noun: 'note', id }))).toBe('not_found')
  })

  it('shows the words that it is on, and not an item that readers do not see', async () => {
    const text = { about: 'span', start: 0, end: 10, body: 'Test note on words' }
    const onText = await annotate(analyst, noteWith(text))
    expect(await pageOf(await letIn(await given(analyst, { noun: 'note', id: onText.id })))).toMatchObject({
      work: { target: { kind: 'span' } },
    })
    const { reference } = await markWith(analyst, 'nobody else')
    const onItem = await annotate(analyst, noteWith({ about: 'item', reference, body: 'Test note' }))
    expect(await pageOf(await letIn(await given(analyst, { noun: 'note', id: onItem.id })))).toMatchObject({
      work: { target: null },
    })
  })
})
