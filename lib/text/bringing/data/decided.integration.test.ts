import { describe, expect, it } from 'vitest'
import { answerOf, memberOf, ownDatabase } from '@/lib/ground/platform/testing'
import { typedBringing } from '@/scripts/test/typed'
import { beginBringing } from '../mutations/begin-bringing'
import { changeBringing } from '../mutations/change-bringing'
import { discardBringing } from '../mutations/take-back-bringing'
import {
  withMark,
  withoutLetGo,
  withoutMark,
  withParties,
  withSuggestion,
  withText,
} from '../rules/edit-content'
import { letGoSchema, markWordsSchema, suggestionSchema } from '../schema'
import type { BroughtContent } from '../types'
import { findDecided } from './decided'

// Every word of these statements is test text; their parties are invented.
const text =
  'Test text, not from any source.\nParty A agrees to act.\nParty B could rest.\nParty A could wait.'
const entries = ['en.agree', 'en.could', 'en.never-there']

const database = await ownDatabase({ seeded: true })
const admin = await memberOf(database, 'admin')

const which = (id: string) => ({ id, version: 0, locale: 'en' })

const change = (id: string, step: (content: BroughtContent) => BroughtContent) =>
  changeBringing(admin, { id }, step)

async function begun(): Promise<string> {
  const { id } = await beginBringing(admin, 'en')
  const area = { key: 'test', title: 'Test', titles: {} }
  const said = typedBringing(id, { text: { text }, parties: { parties: [], areas: [area] } })
  await change(id, (content) => withText(content, said.text))
  await change(id, (content) => withParties(content, said.parties))
  return id
}

/** The row of a suggestion as its form sends it: the operative words, decided on. */
function row(passage: number, words: string, entry: string, choice: 'mark' | 'dismiss', after = '') {
  const start = text.indexOf(after + words) + after.length
  const said = { title: 'Test title', titleLanguage: 'en', force: 'agreed', whyThisForce: 'Test reason.' }
  return { start, end: start + words.length, entry, passage, choice, words, ...said }
}

/** Decides on suggestions one by one; none of it names a version. */
async function decide(id: string, ...rows: readonly object[]) {
  for (const each of rows) {
    const input = suggestionSchema.parse({ id, areaKey: 'test', ...each })
    await changeBringing(admin, { id }, (content) => withSuggestion(content, input, crypto.randomUUID()))
  }
}

async function counted(id: string) {
  const { here, inAll } = await findDecided(id, entries)
  return { here: Object.fromEntries(here), inAll: Object.fromEntries(inAll) }
}

describe('how often suggestions of an entry were taken', () => {
  it('is counted with the decision, for one statement and for all, and goes with a draft that is left', async () => {
    const one = await begun()
    expect(await counted(one)).toEqual({ here: {}, inAll: {} })
    await decide(one, row(2, 'agrees to', 'en.agree', 'mark'), row(3, 'could', 'en.could', 'dismiss'))
    const first = { 'en.agree': { taken: 1, letGo: 0 }, 'en.could': { taken: 0, letGo: 1 } }
    expect(await counted(one)).toEqual({ here: first, inAll: first })

    const other = await begun()
    await decide(other, row(2, 'agrees to', 'en.agree', 'dismiss'), row(3, 'could', 'en.could', 'mark'))
    const both = { 'en.agree': { taken: 1, letGo: 1 }, 'en.could': { taken: 1, letGo: 1 } }
    expect(await counted(one)).toEqual({ here: first, inAll: both })
    expect((await counted(other)).inAll).toEqual(both)

    await discardBringing(admin, { id: other })
    expect(await counted(one)).toEqual({ here: first, inAll: first })
  })

  it('follows what is decided otherwise: a mark that is taken off, and one that is made by hand', async () => {
    const id = await begun()
    await decide(id, row(2, 'agrees to', 'en.agree', 'mark'), row(3, 'could', 'en.could', 'dismiss'))
    const { content } = await database.app.bringing.findUniqueOrThrow({ where: { id } })
    const [mark] = (content as unknown as BroughtContent).marks
    await change(id, (kept) => withoutMark(kept, mark?.id ?? ''))
    expect((await counted(id)).here).toEqual({ 'en.could': { taken: 0, letGo: 1 } })
    const from = text.indexOf('Party B could')
    const byHand = markWordsSchema.parse({
      ...which(id),
      ...{ passage: 3, from, to: from + 'Party B could rest'.length, areaKey: 'test', responsible: [] },
      ...{ title: 'Test title', titleLanguage: 'en', force: 'conditional', whyThisForce: 'Test reason.' },
    })
    await change(id, (kept) => withMark(kept, crypto.randomUUID(), byHand))
    expect((await counted(id)).here).toEqual({ 'en.could': { taken: 1, letGo: 0 } })
  })

  it('is no longer let go once a suggestion was brought back, and each is counted once', async () => {
    const id = await begun()
    const no = row(3, 'could', 'en.could', 'dismiss')
    const another = row(4, 'could', 'en.could', 'dismiss', 'Party A ')
    await decide(id, no, another, no)
    expect((await counted(id)).here).toEqual({ 'en.could': { taken: 0, letGo: 2 } })
    const back = (letGo: object) => {
      const input = letGoSchema.parse({ id, ...letGo })
      return changeBringing(admin, { id }, (content) => withoutLetGo(content, input))
    }
    await back(no)
    expect((await counted(id)).here).toEqual({ 'en.could': { taken: 0, letGo: 1 } })
    await back(another)
    expect((await counted(id)).here).toEqual({})
    await decide(id, row(3, 'could', 'en.could', 'mark'))
    expect((await counted(id)).here).toEqual({ 'en.could': { taken: 1, letGo: 0 } })
  })

  it('counts nothing of a decision that is refused', async () => {
    const id = await begun()
    const before = await counted(id)
    const refused = decide(id, { ...row(3, 'could', 'en.could', 'mark'), words: 'never there' })
    expect(await answerOf(refused)).toEqual({ words: ['words_not_there'] })
    expect(await counted(id)).toEqual(before)
  })
})
