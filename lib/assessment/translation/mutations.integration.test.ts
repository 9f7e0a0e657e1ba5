import { describe, expect, it } from 'vitest'
import { findPublishedRevisions } from '@/lib/assessment/status-update/data/published'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import type { Member } from '@/lib/ground/platform/actor'
import {
  answerOf,
  newestTold,
  ownDatabase,
  peopleOf,
  refusalOf,
  verbsOn,
} from '@/lib/ground/platform/testing'
import { findPublicEvents } from '@/lib/record/event/data/public-events'
import { findOffices } from '@/lib/text/statement/data/offices'
import { officesBy, type SaidOf, type TranslatedField } from '@/lib/text/statement/rules/own-words'
import { NAME_FIELDS } from '@/lib/text/statement/rules/statement-names'
import { findMine, findQueue } from '@/lib/work/desk/data/reviews'
import { because, decidedOn, translation } from '@/scripts/test/made'
import { slug } from '@/scripts/test/typed'
import { countAwaiting, findDeskTranslation, findTranslationPlaces, findTranslationsNamed } from './data/desk'
import { findToTranslate } from './data/originals'
import { refusalOfCopy } from './mutations/testing'
import { translate } from './mutations/translate'
import { translationReview } from './mutations/translation-review'
import type { OriginalView } from './types'

const database = await ownDatabase({ seeded: true })
const { analyst, reviewer } = await peopleOf(database)

const of = (reference: string | null): SaidOf => ({ slug, reference, source: null })
const ofSource: SaidOf = { slug: null, reference: null, source: 'S40' }

const OF_STATEMENT: readonly TranslatedField[] = [...NAME_FIELDS, 'represented_by', 'responsible']

/** What says something in the field. */
function placeOf(field: TranslatedField): SaidOf {
  if (field === 'summary') return ofSource
  return of(OF_STATEMENT.includes(field) ? null : '7b')
}

async function originalOf(
  field: TranslatedField,
  said = placeOf(field),
  language = 'es',
): Promise<OriginalView> {
  const texts = await findToTranslate(said, language)
  const original = texts?.originals.find((each) => each.field === field)
  if (!original) throw new Error(`nothing says ${field}`)
  return original
}

const form = (field: TranslatedField, changes: object = {}, said = placeOf(field)) =>
  translation(said, field, changes)
const translated = async (field: TranslatedField = 'in_short', by = analyst) =>
  (await translate(by, await form(field))).id
const takenBack = (id: string) => translationReview.withdraw(analyst, { id, ...because })

const decided = (by: Member, id: string, decision: 'approve' | 'send_back' = 'approve') =>
  decidedOn(by, 'translation', id, decision === 'approve' ? undefined : 'Test reason')

describe('what can be translated', () => {
  it('is what readers see of an item in our words, and no word of the statement', async () => {
    const item = await findToTranslate(of('7c'), 'es')
    const places = item?.originals.filter(({ field }) => field !== 'shows')
    expect(places?.map(({ field, party }) => `${party ?? 'item'} ${field}`)).toEqual([
      'item title',
      'item why_this_force',
      ...['eu-commission', 'morocco', 'spain'].flatMap((party) =>
        ['in_short_whole', 'in_short', 'rationale'].map((field) => `${party} ${field}`),
      ),
    ])
    expect(item?.originals.some(({ text }) => text === item.exact?.text)).toBe(false)
    expect(await findToTranslate(of('99z'), 'es')).toBeNull()
  })

  it('is who speaks for each party, whatever the item', async () => {
    const texts = await findToTranslate(of(null), 'es')
    expect(texts).toMatchObject({ of: of(null), exact: null })
    const offices = texts?.originals.filter(({ field }) => field === 'represented_by')
    expect(offices?.map(({ field, party, language }) => `${party} ${field} ${language}`)).toEqual(
      texts?.parties.map(({ key }) => `${key} represented_by en`),
    )
    expect(offices?.map(({ text }) => text)).toEqual(texts?.parties.map(({ representedBy }) => representedBy))
    expect(await findToTranslate({ slug: 'nowhere', reference: null, source: null }, 'es')).toBeNull()
  })

  it('has the translations that came with the dossier, which wait in lists of their own', async () => {
    const { translations } = await originalOf('in_short', of('7e'), 'fr')
    expect(translations).toMatchObject([{ state: 'submitted', isImported: true, isCurrent: true }])
    expect((await findQueue(reviewer)).filter(({ noun }) => noun === 'translation')).toEqual([])
    const awaiting = await countAwaiting()
    expect(Object.keys(awaiting).sort()).toEqual(['ar', 'es', 'fr'])
    const ids = (await findTranslationPlaces('fr')).map(({ id }) => id)
    expect(ids).toHaveLength(awaiting.fr ?? 0)
    const part = ids.slice(30, 33).reverse()
    expect((await findTranslationsNamed(part)).map(({ id, language }) => `${id} ${language}`)).toEqual(
      part.map((id) => `${id} fr`),
    )
  })
})

describe('translating', () => {
  it('asks for a review', async () => {
    const id = await translated()
    expect(await verbsOn(database, id)).toEqual(['submitted'])
    expect(await findDeskTranslation(analyst, id)).toMatchObject({
      state: 'submitted',
      isMine: true,
      isCurrent: true,
      of: of('7b'),
      original: { language: 'en' },
    })
    expect((await findQueue(reviewer)).map((entry) => entry.id)).toContain(id)
    // What a person wrote stands before all that came with the dossier.
    expect((await findTranslationPlaces('es'))[0]).toEqual({ id })
    expect((await findMine(analyst)).map((entry) => entry.id)).toContain(id)
  })

  it('refuses the language of the original', async () => {
    const same = translate(analyst, await form('title', { language: 'en' }))
    expect(await answerOf(same)).toEqual({ language: ['language'] })
  })

  it('keeps the numbers of a rationale', async () => {
    expect(await answerOf(translate(analyst, await form('rationale')))).toEqual({ text: ['citations'] })
    const { text } = await originalOf('rationale')
    expect(
      await answerOf(translate(analyst, await form('rationale', { text: `${text}\n\n${text}` }))),
    ).toEqual({
      text: ['paragraphs'],
    })
    expect(await answerOf(translate(analyst, await form('rationale', { text })))).toBe('done')
  })
})

describe('the review', () => {
  it('sends back what came with the dossier as well, and readers see that no more', async () => {
    const [first] = (await originalOf('why_this_force', of('7d'))).translations
    const id = first?.id ?? ''
    await decided(reviewer, id, 'send_back')
    expect((await newestTold(database)).shown).toBe(true)
    expect(await findDeskTranslation(analyst, id)).toMatchObject({ state: 'sent_back', isMine: false })
    const told = (await findPublicEvents(slug, null, 300)).filter(
      ({ objectType }) => objectType === 'translation',
    )
    expect(told.find(({ objectId }) => objectId === id)).toMatchObject({ verb: 'sent back' })
    expect(told.at(-1)).toMatchObject({ verb: 'imported', by: { kind: 'import' } })
    const own = await translated()
    await decided(reviewer, own, 'send_back')
    expect((await findPublicEvents(slug, null, 300)).map(({ objectId }) => objectId)).not.toContain(own)
  })

  it('approves none whose original readers do not see any more, and the desk says so', async () => {
    const reword = (title: string) =>
      pastGuards(
        database.ownerUrl,
        ['commitments'],
        `UPDATE commitments SET title = '${title}' WHERE reference = '7b'`,
      )
    const { text } = await originalOf('title')
    const [id, other] = [await translated('title'), await translated('title')]
    await reword('Said otherwise meanwhile')
    expect(await answerOf(decided(reviewer, id))).toBe('original_gone')
    const { translations } = await originalOf('title')
    expect(translations.find((each) => each.id === id)).toMatchObject({ visibility: 'earlier' })
    await reword(text)
    expect(await answerOf(decided(reviewer, id))).toBe('done')
    expect(await findDeskTranslation(reviewer, id)).toMatchObject({ visibility: 'shown' })
    expect(await findDeskTranslation(reviewer, other)).toMatchObject({ visibility: 'not_public' })
    await decided(reviewer, other)
    expect(await findDeskTranslation(reviewer, id)).toMatchObject({ visibility: 'replaced' })
  })
})

describe('what a citation shows', () => {
  /** The translations of these words that readers see on the item. */
  const shownOf = async (text: string) => {
    const revisions = await findPublishedRevisions(slug, ['7b'], 'es')
    return revisions.flatMap(({ shows = [] }) => shows.filter(({ original }) => original.text === text))
  }

  it('is each once of a line, and told apart by its words', async () => {
    const texts = (await findToTranslate(of('7b'), 'es'))?.originals ?? []
    const shown = texts.filter(({ field }) => field === 'shows')
    const cited = (await findPublishedRevisions(slug, ['7b'])).flatMap(({ citations }) => citations)
    expect(shown.length).toBeGreaterThan(1)
    expect(new Set(shown.map(({ text }) => text))).toEqual(new Set(cited.map(({ shows }) => shows)))
    expect(new Set(shown.map(({ lineId, sha256 }) => `${lineId} ${sha256}`)).size).toBe(shown.length)
  })

  it('is shown with the words that it translates alone, once a second person has read it', async () => {
    const { text, language, lineId, sha256 } = await originalOf('shows')
    const id = await translated('shows')
    expect(await shownOf(text)).toMatchObject([{ isReviewed: false }])
    await decided(reviewer, id)
    const said = 'Frase de prueba, de ninguna fuente.'
    expect(await shownOf(text)).toMatchObject([
      { text: said, language: 'es', original: { text, language }, isReviewed: true },
    ])
    expect(await findDeskTranslation(reviewer, id)).toMatchObject({
      ...{ of: of('7b'), original: { text, language }, isCurrent: true, visibility: 'shown' },
    })
    const originals = (await findToTranslate(of('7b'), 'es'))?.originals ?? []
    const listed = originals.filter(({ translations }) => translations.some((each) => each.id === id))
    expect(listed.map((each) => `${each.lineId} ${each.sha256}`)).toEqual([`${lineId} ${sha256}`])
    await takenBack(id)
    expect(await shownOf(text)).toMatchObject([{ isReviewed: false }])
  })
})

describe('who speaks for a party', () => {
  it('is shown in a language once a second person has read it, beside what it translates, and told by that', async () => {
    expect(await findOffices(slug, 'es')).toEqual([])
    const { party, text, language } = await originalOf('represented_by')
    const id = await translated('represented_by')
    expect(await findTranslationsNamed([id])).toMatchObject([{ of: of(null), party }])
    expect(await findOffices(slug, 'es')).toEqual([])
    expect(await findDeskTranslation(reviewer, id)).toMatchObject({
      ...{ of: of(null), party, field: 'represented_by' },
      ...{ original: { text, language }, isCurrent: true, visibility: 'not_public' },
    })
    expect(await findQueue(reviewer)).toContainEqual(
      expect.objectContaining({ id, slug, reference: null, words: 'Frase de prueba, de ninguna fuente.' }),
    )
    await decided(reviewer, id)
    expect(await newestTold(database)).toEqual({ slugs: [slug], shown: true })
    expect(await verbsOn(database, id)).toEqual(['submitted', 'approved', 'published'])
    expect(await findDeskTranslation(reviewer, id)).toMatchObject({ visibility: 'shown' })
    const shown = await findOffices(slug, 'es')
    expect(shown).toMatchObject([
      {
        party,
        translated: {
          represented_by: {
            ...{ text: 'Frase de prueba, de ninguna fuente.', language: 'es' },
            ...{ original: { text, language }, isReviewed: true },
          },
        },
      },
    ])
    expect(officesBy(shown, '2000-01-01')).toEqual([])
    expect(officesBy(shown, '9999-12-31')).toEqual(shown)
    expect((await findPublicEvents(slug, null, 300)).map(({ objectId }) => objectId)).toContain(id)
    expect(await findOffices(slug, 'fr')).toEqual([])
    await takenBack(id)
    expect(await findOffices(slug, 'es')).toEqual([])
  })
})

describe('the database itself', () => {
  const copy = (id: string, changes: Readonly<Record<string, string>>) => refusalOfCopy(database, id, changes)

  it('takes none of another field, line or party than its words are of', async () => {
    const id = await translated()
    expect(await copy(id, { field: `'title'` })).not.toBe('done')
    const shows = await translated('shows')
    expect(await copy(shows, {})).toBe('done')
    expect(await copy(shows, { line_id: 'NULL' })).not.toBe('done')
    expect(await copy(shows, { original_sha256: `repeat('a', 64)` })).toMatch(/words of ours/)
    const spoken = await translated('represented_by')
    expect(await copy(spoken, { party_key: 'NULL' })).not.toBe('done')
    const other = `(SELECT key FROM parties p WHERE p.statement_id = translations.statement_id AND key <> party_key LIMIT 1)`
    expect(await copy(spoken, { party_key: other })).toMatch(/words of ours/)
    const moved = `UPDATE translations SET party_key = ${other} WHERE id = $1`
    expect(await refusalOf(database, moved, [spoken])).toMatch(/never changes/)
  })

  it('shows nothing of a person before a second one has read it', async () => {
    const id = await translated()
    expect(await copy(id, { shown_at: 'now()' })).toMatch(/second one/)
  })
})
