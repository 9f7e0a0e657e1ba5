import { describe, expect, it } from 'vitest'
import { erase, lift } from '@/lib/evidence/snapshot/mutations/end-withholding'
import { keptCopy } from '@/lib/evidence/snapshot/mutations/testing'
import { type Actor, visitor } from '@/lib/ground/platform/actor'
import { ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { shownCopy, withheldOf } from '@/scripts/test/made'
import { readQuery } from '../rules/query'
import type { CopyHit } from '../types'
import { findNearWords } from './near-words'
import { findResults } from './results'

// What is searched of copies is what may be read of them. The words are invented and stand in no source.

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer, reviewer2 } = await peopleOf(database)
const slug = 'rabat-2022-07-08'

async function copiesFor(text: string, reader: Actor, language = 'en'): Promise<CopyHit[]> {
  const audience = reader.kind === 'visitor' ? 'everyone' : 'desk'
  const question = { text, group: 'copies' as const, page: 1 }
  const { groups } = await findResults(question, readQuery(text), null, audience, { language, reader })
  return groups.flatMap(({ hits }) => hits).filter((hit) => hit.group === 'copies')
}
const namesFor = async (text: string, reader: Actor) =>
  (await copiesFor(text, reader)).map(({ source, number }) => `${source}/${number}`)
const saidIn = (hits: readonly CopyHit[]) =>
  hits.map(({ words }) => words.pieces.map(({ text }) => text).join('')).join(' ')

describe('the text of copies', () => {
  it('is found by signed-in people, and by readers once a copy is shown whole', async () => {
    const id = await keptCopy(database, analyst, 'A zebrawood patrol was inspected by inspectors.', {
      sourceId: 'S12',
    })
    expect(await namesFor('zebrawood', analyst)).toEqual(['S12/1'])
    expect(await namesFor('zebrawood', visitor)).toEqual([])
    await shownCopy(reviewer, id)
    expect(await namesFor('zebrawood', visitor)).toEqual(['S12/1'])
    const [hit] = await copiesFor('zebrawood', visitor)
    expect(hit).toMatchObject({ isPublic: true, statement: { slug } })
    expect(hit?.words.pieces).toContainEqual({ text: 'zebrawood', found: true })
  })

  it('is found by its exact words, their beginning, their stem in its language, a phrase, and without a word', async () => {
    const ways = ['zebrawood patrol', 'zebraw', 'patrols', 'inspecting', '"zebrawood patrol"']
    for (const asked of [...ways, 'zebrawood -quillwort'])
      expect([asked, await namesFor(asked, visitor)]).toEqual([asked, ['S12/1']])
    for (const asked of ['"patrol zebrawood"', 'zebrawood -patrol'])
      expect([asked, await namesFor(asked, visitor)]).toEqual([asked, []])
    // Where nothing has all the words, what has some of them is found, with those that stand nowhere.
    const question = { text: 'zebrawood quillwort', group: null, page: 1 }
    const { groups, some } = await findResults(question, readQuery(question.text), null, 'everyone')
    expect(some).toEqual({ looked: ['zebrawood', 'quillwort'], nowhere: ['quillwort'] })
    expect(groups).toMatchObject([{ group: 'copies', hits: [{ source: 'S12', number: 1 }] }])
    // What has another form of a word is lit in that form.
    const [hit] = await copiesFor('inspecting', visitor)
    expect(hit?.words.pieces.filter(({ found }) => found).map(({ text }) => text)).toContain('inspected')
  })

  it.each([
    ['fr', 'S05', 'Des zibelinades coordonnées furent constatées.', 'zibelinade'],
    ['es', 'S04', 'Unas zarabandillas nuevas fueron comprobadas.', 'zarabandilla'],
    ['ar', 'S07', 'وصل الزعفران إلى المدينة.', 'زعفران'],
  ])('has its stems in its own language: %s', async (language, sourceId, text, asked) => {
    expect((await database.app.source.findUniqueOrThrow({ where: { id: sourceId } })).language).toBe(language)
    await keptCopy(database, analyst, text, { sourceId })
    expect(await namesFor(asked, analyst)).toEqual([`${sourceId}/1`])
  })

  it('is the newest copy of a source that has the words', async () => {
    await keptCopy(database, analyst, 'A zebrawood patrol, and a quokka.', { sourceId: 'S12' })
    expect(await namesFor('zebrawood', analyst)).toEqual(['S12/2'])
    expect(await namesFor('zebrawood', visitor)).toEqual(['S12/1'])
  })
})

describe('words that are withheld', () => {
  const name = 'Wolframina Testperson'
  /** Every way in which somebody can ask for a word of it. */
  const ways = [
    ...[name, 'Wolframina', 'wolframina', 'wolframinas', 'wolfram', 'wol', `"${name}"`, '"wolframina"'],
    'Testpersons',
  ]
  const text = `Before the harbourmaster ${name} spoke, and Wolframina left the quayside.`
  const everybody: readonly Actor[] = [visitor, analyst, reviewer]

  it('are found by nobody from that moment on, in whichever way they ask, and again once it is lifted', async () => {
    const id = await keptCopy(database, analyst, text, { sourceId: 'S01' })
    await shownCopy(reviewer, id)
    for (const asked of ways) expect([asked, await namesFor(asked, visitor)]).toEqual([asked, ['S01/1']])

    const decision = await withheldOf(reviewer, id, { words: 'Wolframina' })
    const other = await withheldOf(reviewer, id, { words: 'Testperson' })
    for (const reader of everybody)
      for (const asked of ways) expect([asked, await namesFor(asked, reader)]).toEqual([asked, []])
    // What stands beside them is found, and shows nothing of them.
    for (const reader of everybody) {
      const hits = await copiesFor('harbourmaster', reader)
      expect(hits).toHaveLength(1)
      expect(saidIn(hits)).toContain('harbourmaster ██████████ ██████████ spoke')
      expect(JSON.stringify(hits)).not.toMatch(/wolfram|testperson/i)
    }
    // Nor does what may have been meant.
    for (const audience of ['everyone', 'desk'] as const)
      expect([...(await findNearWords(['wolframyna', 'testpersom'], audience)).values()].flat()).toEqual([])
    const question = { text: 'wolframyna', group: null, page: 1 }
    const everything = await findResults(question, readQuery(question.text), null, 'desk', {
      reader: analyst,
    })
    expect(JSON.stringify(everything)).not.toMatch(/wolframina/i)
    // Nothing that the database keeps for searching has them.
    const left = await database.owner.$queryRaw<unknown[]>`
      SELECT 1 FROM copy_words WHERE search::text ~* 'wolfram|testperson' UNION ALL
      SELECT 1 FROM search_words WHERE word ~* 'wolfram|testperson'`
    expect(left).toEqual([])

    for (const { ending } of [decision, other]) await lift(reviewer2, ending)
    for (const asked of ways) expect([asked, await namesFor(asked, visitor)]).toEqual([asked, ['S01/1']])
  })

  it('are not found in a copy that is made later, nor once they are erased', async () => {
    const id = await keptCopy(database, analyst, text, { sourceId: 'S02' })
    const { ending } = await withheldOf(reviewer, id, { words: 'Wolframina', erase: 'yes' })
    await keptCopy(database, analyst, `${text} And more.`, { sourceId: 'S02' })
    expect(await namesFor('Wolframina', analyst)).not.toContain('S02/2')
    await erase(reviewer2, ending)
    const found = await namesFor('Wolframina', reviewer)
    expect(found.filter((each) => each.startsWith('S02'))).toEqual([])
  })

  it('are all of a copy that is withheld whole', async () => {
    const id = await keptCopy(database, analyst, 'A xylotheque burned.', { sourceId: 'S03' })
    expect(await namesFor('xylotheque', analyst)).toEqual(['S03/1'])
    await withheldOf(reviewer, id, { extent: 'whole', words: '', reason: 'law' })
    for (const reader of everybody) expect(await namesFor('xylotheque', reader)).toEqual([])
  })
})

it('is in order with what the copies say', async () => {
  expect(await database.owner.$queryRaw`SELECT * FROM misindexed_copies()`).toEqual([])
})
