import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { handlingOf } from '@/lib/ground/job/mutations/handling'
import { takeJob } from '@/lib/ground/job/mutations/take-job'
import { workOn } from '@/lib/ground/job/mutations/work-on'
import { answerOf, ownDatabase, peopleOf } from '@/lib/ground/platform/testing'
import { findMark } from '@/lib/text/commitment/data/marks'
import { decidedOn, wholeBringing } from '@/scripts/test/made'
import { typedBringing } from '@/scripts/test/typed'
import { findBringing } from '../data/bringings'
import { findProgramAsked } from '../data/program-asked'
import { withSuggestion, withText } from '../rules/edit-content'
import { offeredIn } from '../rules/proposer'
import { suggestionsIn } from '../rules/suggestions'
import { suggestionSchema } from '../schema'
import type { Proposer } from '../types'
import { askProgram } from './ask-program'
import { askProgramBy } from './ask-program-handling'
import { bringingReview } from './bringing-review'
import { changeBringing } from './change-bringing'
import { namedProposer, proposerAt } from './named-proposer'
import { discardBringing } from './take-back-bringing'

// Every word of these statements is test text; their parties are invented.
const text = [
  'Test text, not from any source.',
  'Party A agrees to inform Party B.',
  'Every door of the house stays open.',
].join('\n')
const words = 'Every door of the house stays open'

/** What the program is told, and what it answers: a status and a body, or nothing at all. */
const told: unknown[] = []
let says: { readonly status?: number; readonly body?: string; readonly isMute?: boolean } = {}
const propose = (clauses: readonly object[], more: object = {}) => ({
  body: JSON.stringify({ name: 'scripted', version: '1.0', clauses, ...more }),
})

const bodyOf = async (request: IncomingMessage) => {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return JSON.parse(Buffer.concat(pieces).toString('utf8')) as unknown
}
const server = createServer(async (request, response) => {
  told.push(await bodyOf(request))
  if (!says.isMute) response.writeHead(says.status ?? 200).end(says.body)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/clauses`
vi.stubEnv('SUIVI_PROPOSER', address)
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const database = await ownDatabase({ seeded: true })
const { admin, reviewer } = await peopleOf(database)
const never = new AbortController().signal

/** Does what is queued, with this program. */
async function work(proposer: () => Proposer | null = namedProposer): Promise<number> {
  const handling = handlingOf({ 'ask-program': askProgramBy(proposer) }, 'ask-program')
  let done = 0
  for (let job = await takeJob('ask-program'); job; job = await takeJob('ask-program')) {
    if (handling) await workOn(job, handling, never)
    done += 1
  }
  return done
}

const textOf = (id: string, more = '') =>
  typedBringing(id, { text: { text: text + more, publisher: 'Test' } }).text
const begun = (slug = '') =>
  wholeBringing(admin, {
    text: { text, publisher: 'Test' },
    about: { slug },
    parties: {
      parties: [{ key: 'party-a', name: 'Party A', names: {}, representedBy: 'Nobody real' }],
      areas: [{ key: 'test', title: 'Test', titles: {} }],
    },
  })

async function offered(id: string) {
  const bringing = await findBringing(admin, id)
  if (!bringing) throw new Error(`no statement on its way ${id}`)
  const lexicon = suggestionsIn(bringing.passages, bringing.content)
  return offeredIn(bringing.content, lexicon, await findProgramAsked(id))
}

/** Marks the suggestion of these words as its row is sent, with what a person chose. */
async function take(id: string, exact: string, force: string) {
  const one = (await offered(id)).find((each) => exact.includes(each.words))
  const said = {
    title: 'Test title',
    titleLanguage: 'en',
    force,
    areaKey: 'test',
    whyThisForce: 'Test reason.',
  }
  const { start, end, entry, passage } = one ?? {}
  const input = { id, start, end, entry, passage, choice: 'mark', words: exact, ...said }
  return changeBringing(admin, { id }, (content) =>
    withSuggestion(content, suggestionSchema.parse(input), crypto.randomUUID()),
  )
}

describe('a program on this machine', () => {
  it('is asked by a job, told the text and nothing else, and what it proposes is offered beside the list', async () => {
    const id = await begun()
    says = propose([
      { words, reason: '<script>alert(1)</script>' },
      { words: 'inform Party B', force: 'agreed', area: 'test' },
      { words: 'Every window', reason: null },
    ])
    told.length = 0
    await askProgram(admin, { id })
    await askProgram(admin, { id })
    expect(await findProgramAsked(id)).toMatchObject({ state: 'asked', program: null, kept: [] })
    expect(told).toEqual([])
    expect(await work()).toBe(1)
    expect(told).toEqual([{ text, language: 'en', blocks: expect.any(Array) }])

    expect(await findProgramAsked(id)).toMatchObject({
      ...{ state: 'answered', fault: null, program: 'scripted 1.0' },
      dropped: { not_there: 1, several: 0, outside: 0, again: 0 },
    })
    expect(await offered(id)).toMatchObject([
      { by: 'itself', words: 'agrees to', proposedBy: 'scripted 1.0' },
      { by: 'program', words, force: null, proposedBy: 'scripted 1.0', reason: '<script>alert(1)</script>' },
    ])
    const { content } = (await findBringing(admin, id)) ?? {}
    expect(content).toMatchObject({ marks: [], dismissed: [] })

    // Of another text nothing is offered.
    await changeBringing(admin, { id }, (before) => withText(before, textOf(id, '\nOne line more.')))
    expect((await offered(id)).map(({ by }) => by)).toEqual(['itself'])
  })

  it('leaves force, area and reason to a person, and is named by the mark, its act and its review', async () => {
    const id = await begun('test-proposed')
    says = propose([{ words }])
    await askProgram(admin, { id })
    await work()
    await expect(take(id, words, '')).rejects.toThrow(/force_missing/)
    await take(id, words, 'claimed')
    await take(id, 'Party A agrees to inform Party B', 'agreed')
    const bringing = await findBringing(admin, id)
    expect(bringing?.marks.map(({ proposedBy }) => proposedBy)).toEqual([undefined, 'scripted 1.0'])

    const { version } = await database.app.bringing.findUniqueOrThrow({ where: { id } })
    await bringingReview.submit(admin, { id, version }, () => ({}))
    const read = await findBringing(reviewer, id)
    expect(read?.marks[1]?.proposedBy).toBe('scripted 1.0')
    await decidedOn(reviewer, 'bringing', id)

    const marks = await database.app.commitment.findMany({
      where: { statementId: id },
      orderBy: { start: 'asc' },
    })
    expect(marks.map(({ proposedBy }) => proposedBy)).toEqual([null, 'scripted 1.0'])
    const acts = await Promise.all(
      marks.map((mark) =>
        database.app.event.findFirstOrThrow({ where: { objectId: mark.id, verb: 'marked' } }),
      ),
    )
    expect(acts.map(({ payload }) => JSON.parse(payload).proposedBy)).toEqual([undefined, 'scripted 1.0'])
    expect((await findMark(reviewer, marks[1]?.id ?? ''))?.proposedBy).toBe('scripted 1.0')
    const renamed = database.app
      .$executeRaw`UPDATE commitments SET proposed_by = NULL WHERE statement_id = ${id}::uuid`
    await expect(renamed).rejects.toThrow(/permission denied/)
    expect(await answerOf(askProgram(admin, { id }))).toBe('already_decided')
  })

  const mute = proposerAt(address, { time: 100, size: 1_000 })
  const nowhere = proposerAt('http://127.0.0.1:1/', { time: 1_000, size: 1_000 })
  it.each<[string, typeof says, () => Proposer | null]>([
    ['not_running', {}, () => nowhere],
    ['slow', { isMute: true }, () => mute],
    ['too_large', { body: 'x'.repeat(2_000) }, () => mute],
    ['status', { status: 503 }, namedProposer],
    ['unreadable', { body: '<html>' }, namedProposer],
    ['unreadable', propose([], { name: 'two words' }), namedProposer],
    ['unreadable', propose([{ words: 7 }]), namedProposer],
    ['off', {}, () => null],
  ])('that is %s is told of in a sentence, and nothing is lost', async (fault, answers, proposer) => {
    const id = await begun()
    await take(id, 'Party A agrees to inform Party B', 'agreed')
    const before = await findBringing(admin, id)
    says = answers
    await askProgram(admin, { id })
    expect(await work(proposer)).toBe(1)
    expect(await findProgramAsked(id)).toMatchObject({ state: 'failed', fault, program: null, kept: [] })
    expect(await findBringing(admin, id)).toEqual(before)
    // It may be asked again.
    says = propose([{ words }])
    await askProgram(admin, { id })
    expect(await work()).toBe(1)
    expect(await findProgramAsked(id)).toMatchObject({ state: 'answered', fault: null })
  })

  it('is not asked again about a text that it answered about, so that no mark of it loses its name', async () => {
    const id = await begun()
    says = propose([{ words }])
    await askProgram(admin, { id })
    await work()
    says = propose([])
    await askProgram(admin, { id })
    expect(await work()).toBe(0)
    await take(id, words, 'claimed')
    expect((await findBringing(admin, id))?.marks.map(({ proposedBy }) => proposedBy)).toEqual([
      'scripted 1.0',
    ])
  })

  it('is told of a job that was given up, and of no draft that was left', async () => {
    const given = await begun()
    await askProgram(admin, { id: given })
    await database.app.$transaction((tx) =>
      askProgramBy(namedProposer).gaveUp(tx, { bringingId: given }, 'cancelled'),
    )
    expect(await findProgramAsked(given)).toMatchObject({ state: 'failed', fault: 'ended' })
    await discardBringing(admin, { id: given })
    expect(await findProgramAsked(given)).toBeNull()
    told.length = 0
    await work()
    expect(told).toEqual([])
  })

  it('is asked by whoever brings the text alone', async () => {
    const id = await begun()
    expect(await answerOf(askProgram(reviewer, { id }))).toBe('not_found')
    expect(await findProgramAsked(id)).toBeNull()
  })
})
