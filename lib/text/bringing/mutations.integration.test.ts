import { describe, expect, it } from 'vitest'
import { answerOf, ownDatabase, peopleOf, verbsOn } from '@/lib/ground/platform/testing'
import { findPublicEvents } from '@/lib/record/event/data/public-events'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import { findStatement, findStatements } from '@/lib/text/statement/data/statements'
import { findStructure } from '@/lib/text/statement/data/structure'
import { blocksFit } from '@/lib/text/statement/rules/blocks'
import { structureHash } from '@/lib/text/statement/rules/structure'
import { because, decidedOn } from '@/scripts/test/made'
import { typedBringing } from '@/scripts/test/typed'
import { findBringing, findBringings } from './data/bringings'
import { findProgramAsked } from './data/program-asked'
import { loadProgram } from './loaders/program'
import { askProgram } from './mutations/ask-program'
import { beginBringing } from './mutations/begin-bringing'
import { bringingReview } from './mutations/bringing-review'
import { changeBringing } from './mutations/change-bringing'
import { discardBringing, takeBackBringing } from './mutations/take-back-bringing'
import {
  withAbout,
  withMark,
  withoutLetGo,
  withoutMark,
  withParties,
  withPassages,
  withSuggestion,
  withText,
} from './rules/edit-content'
import { proposalsOf } from './rules/proposals'
import { suggestionsIn } from './rules/suggestions'
import { aboutSchema, markWordsSchema, partiesSchema, suggestionSchema, textSchema } from './schema'
import type { BringingView, BroughtContent, Proposal } from './types'

// Every word of these statements is test text; their parties are invented.
const frenchText =
  'Texte d’essai, d’aucune source 👩🏽‍🚀.\n\nLa Partie A convient d’informer la Partie B.\nElle pourrait former des agents.'

const database = await ownDatabase({ seeded: true })
const { admin, analyst, reviewer } = await peopleOf(database)

/** What the lexicon proposes of a statement on its way. */
const suggestedIn = (bringing: BringingView | null) =>
  bringing ? suggestionsIn(bringing.passages, bringing.content) : []

const which = (id: string, version: number) => ({ id, version, locale: 'en' })

const change = (id: string, step: (content: BroughtContent) => BroughtContent, actor = admin) =>
  changeBringing(actor, { id }, step)

const textOf = (id: string, text = frenchText) =>
  typedBringing(id, { text: { text, language: 'fr', publisher: 'Éditeur d’essai' } }).text

const aboutOf = (id: string, slug = '', place = 'Lieu d’essai') =>
  typedBringing(id, {
    about: {
      ...{ title: 'Déclaration d’essai', place, slug },
      titles: { en: 'Test statement', ar: 'بيان تجريبي', fr: 'not kept', de: 'not kept either' },
    },
  }).about

const partiesOf = (id: string) =>
  partiesSchema.parse({
    ...which(id, 0),
    parties: [
      {
        key: '',
        name: 'Partie A',
        names: { en: 'Party A', ar: 'الطرف أ' },
        representedBy: 'Personne d’essai',
      },
      { key: 'partie-b', name: 'Partie B', names: {}, representedBy: 'Autre personne d’essai' },
      { key: '', name: ' ', names: { en: '' }, representedBy: '' },
    ],
    areas: [{ key: '', title: 'Information', titles: { ar: 'الإعلام' } }],
  })

function markOf(id: string, text: string, words: string, changes: object = {}) {
  const from = text.indexOf(words)
  const passage = text
    .slice(0, from)
    .split('\n')
    .filter((line) => line !== '').length
  return markWordsSchema.parse({
    ...which(id, 0),
    passage: Math.max(1, passage + (text[from - 1] === '\n' ? 1 : 0)),
    from,
    to: from + words.length,
    title: `Titre d’essai : ${words}`,
    titleLanguage: 'fr',
    force: 'agreed',
    areaKey: 'information',
    whyThisForce: 'Motif d’essai.',
    responsible: ['Partie A'],
    ...changes,
  })
}

/** Sends the row of a suggestion as its form does: it names no version. */
const decideOn = (id: string, row: object) =>
  changeBringing(admin, { id }, (content) =>
    withSuggestion(
      content,
      suggestionSchema.parse({ id, areaKey: 'information', ...row }),
      crypto.randomUUID(),
    ),
  )

/** A statement on its way with nothing missing. */
async function whole(slug = ''): Promise<string> {
  const { id } = await beginBringing(admin, 'en')
  await change(id, (content) => withText(content, textOf(id)))
  await change(id, (content) => withAbout(content, aboutOf(id, slug)))
  await change(id, (content) => withParties(content, partiesOf(id)))
  return id
}

/** Hands it on as it stands. */
async function handOn(id: string) {
  const { version } = await database.app.bringing.findUniqueOrThrow({ where: { id } })
  return bringingReview.submit(admin, { id, version }, () => ({}))
}

async function submitted(slug: string): Promise<string> {
  const id = await whole(slug)
  await handOn(id)
  return id
}

async function readOf(id: string) {
  const read = await findBringing(reviewer, id)
  if (!read) throw new Error(`no statement on its way ${id}`)
  return { id, fingerprint: read.fingerprint }
}

/** Approves it as it stands, or as it was read before. */
const approve = async (id: string, read?: Awaited<ReturnType<typeof readOf>>) =>
  bringingReview.decide(reviewer, { ...(read ?? (await readOf(id))), decision: 'approve', reason: '' })
const sendBack = (id: string, reason: string) => decidedOn(reviewer, 'bringing', id, reason)

/** What the lexicon proposes of a statement with nothing missing. */
async function proposed(slug: string) {
  const id = await whole(slug)
  const before = await findBringing(admin, id)
  const proposals = before ? proposalsOf(before, suggestedIn(before)) : []
  const [agreed, could] = proposals
  if (!before || !agreed || !could) throw new Error('no proposals')
  return { id, before, proposals, agreed, could }
}

describe('on its way', () => {
  it('is seen by nobody else', async () => {
    const { id } = await beginBringing(admin, 'ar')
    expect((await findBringing(admin, id))?.content.text.language).toBe('ar')
    expect(await findBringing(reviewer, id)).toBeNull()
    expect(await findBringings(reviewer)).toEqual([])
    expect(await answerOf(change(id, (content) => content, reviewer))).toBe('not_found')
    expect(await verbsOn(database, id)).toEqual([])
  })

  it('keeps everything typed, right or wrong, and says what is missing', async () => {
    const { id } = await beginBringing(admin, 'en')
    const { faults } = await change(id, (content) =>
      withText(
        content,
        textSchema.parse({ ...which(id, 0), text: ' ', language: 'en', url: 'nowhere', publisher: '' }),
      ),
    )
    expect(faults.text.map(({ code }) => code)).toEqual([
      'text_missing',
      'url_malformed',
      'publisher_missing',
      'not_compared',
    ])
    expect((await findBringing(admin, id))?.content.text.url).toBe('nowhere')
    const wrong = aboutSchema.parse({
      ...which(id, 0),
      title: 'x'.repeat(201),
      date: '2020-02-30',
      slug: 'desk',
    })
    expect((await change(id, (content) => withAbout(content, wrong))).faults.about).toEqual([
      { field: 'title', code: 'line_long' },
      { field: 'shortTitle', code: 'short_title_missing' },
      { field: 'place', code: 'place_missing' },
      { field: 'date', code: 'date_missing' },
      { field: 'slug', code: 'slug_reserved' },
    ])
    const taken = { ...aboutOf(id), slug: 'rabat-2022-07-08', date: '2999-01-01' }
    expect(
      (await change(id, (content) => withAbout(content, taken))).faults.about.map(({ code }) => code),
    ).toEqual(['date_future', 'slug_taken'])
    const twice = partiesSchema.parse({
      ...which(id, 0),
      parties: [
        { key: 'all', name: 'A', representedBy: 'x' },
        { key: 'b', name: 'B', representedBy: '' },
        { key: 'b', name: '', representedBy: 'x' },
      ],
    })
    expect((await change(id, (content) => withParties(content, twice))).faults.parties).toEqual([
      { field: 'parties[0].key', code: 'party_key' },
      { field: 'parties[1].key', code: 'party_twice' },
      { field: 'parties[1].representedBy', code: 'represented_missing' },
      { field: 'parties[2].key', code: 'party_twice' },
      { field: 'parties[2].name', code: 'party_name' },
      { field: 'areas[0].title', code: 'areas_missing' },
    ])
    expect(await answerOf(handOn(id))).toBe('bring_unfinished')
  })

  it('is shown to no program where none is named', async () => {
    const id = await whole()
    expect(await answerOf(askProgram(admin, { id }))).toBe('not_found')
    expect(await loadProgram({ id })).toBeNull()
    expect(await findProgramAsked(id)).toBeNull()
  })

  it('is not overwritten by a form that was opened earlier', async () => {
    const { id } = await beginBringing(admin, 'en')
    await changeBringing(admin, { id, version: 1 }, (content) => withText(content, textOf(id)))
    expect(await answerOf(changeBringing(admin, { id, version: 1 }, (content) => content))).toBe('conflict')
    const raced = await Promise.all(
      [1, 2, 3].map(() => answerOf(changeBringing(admin, { id, version: 2 }, (content) => content))),
    )
    expect(raced.sort()).toEqual(['conflict', 'conflict', 'done'])
  })

  it('marks whole words once, keeps marks with their words, and proposes what is left', async () => {
    const id = await whole()
    const words = 'convient d’informer'
    await change(id, (content) => withMark(content, 'm1', markOf(id, frenchText, words)))
    const marking = (...said: [words: string, changes?: object]) =>
      answerOf(change(id, (content) => withMark(content, 'm2', markOf(id, frenchText, ...said))))
    expect(await marking('d’informer la Partie B')).toBe('words_taken')
    expect(await marking('ourrait former')).toBe('words_cut')
    expect(await marking('des agents', { areaKey: 'nowhere' })).toEqual({ areaKey: ['area_missing'] })
    const before = await findBringing(admin, id)
    expect(before?.marks).toMatchObject([{ reference: '2a', exact: words }])
    const could = suggestedIn(before).find(({ force }) => force === 'conditional')
    expect(could).toMatchObject({ passage: 3, words: expect.stringContaining('pourrait') })
    if (could) await decideOn(id, { ...could, choice: 'dismiss' })
    expect(suggestedIn(await findBringing(admin, id)).map(({ start }) => start)).not.toContain(could?.start)
    const letGo = (await findBringing(admin, id))?.content.dismissed ?? []
    expect(letGo).toEqual([{ start: could?.start, end: could?.end, entry: could?.entry }])
    const [no] = letGo
    if (no) await change(id, (content) => withoutLetGo(content, { locale: '', id, ...no }))
    expect(suggestedIn(await findBringing(admin, id)).map(({ start }) => start)).toContain(could?.start)

    // Through the mark no new passage may begin; beside it one may, and the mark moves to it.
    const at = frenchText.indexOf('d’informer')
    expect(
      await answerOf(change(id, (content) => withPassages(content, { ...which(id, 0), split: 2, at }))),
    ).toBe('bring_cuts_mark')
    await change(id, (content) =>
      withPassages(content, { ...which(id, 0), split: 2, at: frenchText.indexOf('convient') }),
    )
    expect((await findBringing(admin, id))?.marks[0]).toMatchObject({ reference: '3a', exact: words })
    await change(id, (content) => withPassages(content, { ...which(id, 0), join: 3 }))
    expect((await findBringing(admin, id))?.content.text.text).toBe(frenchText)

    // Another text keeps the mark where its words stand, and is refused where they do not.
    await change(id, (content) => withText(content, textOf(id, `Nouvelle ligne.\n${frenchText}`)))
    expect((await findBringing(admin, id))?.marks[0]).toMatchObject({ reference: '3a', exact: words })
    expect(await answerOf(change(id, (content) => withText(content, textOf(id, 'Autre texte.'))))).toBe(
      'bring_words_lost',
    )
    const areas = partiesSchema.parse({
      ...which(id, 0),
      parties: partiesOf(id).parties,
      areas: [{ title: 'Autre' }],
    })
    expect((await change(id, (content) => withParties(content, areas))).faults.marks).toEqual([
      { field: 'mark-m1', code: 'mark_area' },
    ])
    await change(id, (content) => withoutMark(content, 'm1'))
    expect((await findBringing(admin, id))?.marks).toEqual([])
  })
})

describe('a review', () => {
  it('is on exactly what was read', async () => {
    const id = await submitted('essai-lecture')
    expect(await findBringing(analyst, id)).toBeNull()
    await sendBack(id, 'Motif d’essai : le lieu.')
    expect(await findBringings(admin)).toContainEqual(
      expect.objectContaining({ id, state: 'sent_back', sentBack: 'Motif d’essai : le lieu.' }),
    )

    const stale = await readOf(id)
    await change(id, (content) => withAbout(content, aboutOf(id, 'essai-lecture', 'Autre lieu')))
    await handOn(id)
    expect(await answerOf(approve(id, stale))).toBe('stale')
    // The next reader sees what the one before had read.
    expect((await findBringing(reviewer, id))?.returned?.about.place).toBe('Lieu d’essai')
    await approve(id)
    expect((await findStatements()).filter(({ slug }) => slug === 'essai-lecture')).toHaveLength(1)
    expect(await verbsOn(database, id)).toEqual([
      'submitted',
      'sent back',
      'submitted',
      'imported',
      'approved',
      'published',
    ])
  })

  it('can be taken back before anybody decided, by nobody else, and withdrawn', async () => {
    const id = await submitted('essai-retrait')
    expect(await answerOf(takeBackBringing(reviewer, { id }))).toBe('not_permitted')
    await takeBackBringing(admin, { id })
    expect(await answerOf(approve(id))).toBe('already_decided')
    // It was read: that it goes is told, with a reason.
    expect(await answerOf(discardBringing(admin, { id }))).toBe('already_decided')
    await bringingReview.withdraw(admin, { id, ...because })
    expect((await findBringing(reviewer, id))?.withdrawn?.reason).toBe('Test reason')
    expect((await findBringings(admin)).map((entry) => entry.id)).not.toContain(id)
    expect(await verbsOn(database, id)).toEqual(['submitted', 'reopened', 'withdrew'])
  })

  it('is not left of a draft that nobody has seen', async () => {
    const { id } = await beginBringing(admin, 'en')
    expect(await answerOf(discardBringing(reviewer, { id }))).toBe('not_found')
    await discardBringing(admin, { id })
    expect((await findBringing(admin, id))?.state).toBe('withdrawn')
    expect(await answerOf(change(id, (content) => content))).toBe('already_decided')
    expect(await verbsOn(database, id)).toEqual([])
  })

  it('is of two on their way to one address the first only', async () => {
    const [one, two] = [await submitted('essai-meme-adresse'), await whole('essai-meme-adresse')]
    expect((await findBringing(admin, two))?.faults.about).toEqual([{ field: 'slug', code: 'slug_taken' }])
    expect(await answerOf(handOn(two))).toBe('bring_unfinished')
    await approve(one)
  })
})

describe('a statement that became public', () => {
  it('says of a party for whom the text names nobody that this is unknown, and invents nobody', async () => {
    const { id } = await beginBringing(admin, 'en')
    await change(id, (content) => withText(content, textOf(id)))
    await change(id, (content) => withAbout(content, aboutOf(id, 'essai-sans-nom')))
    const pasted = partiesSchema.parse({
      ...which(id, 0),
      more: 'Partie A — Personne d’essai\nPartie B — non indiqué\nPartie C',
      moreAreas: 'Domaine d’essai\nAutre domaine d’essai',
    })
    const { faults } = await change(id, (content) => withParties(content, pasted))
    expect(faults.parties).toEqual([{ field: 'parties[2].representedBy', code: 'represented_missing' }])
    const named = { ...pasted, parties: pasted.parties.slice(0, 2) }
    await change(id, (content) => withParties(content, named))
    await handOn(id)
    await approve(id)

    const statement = await findStatement('essai-sans-nom')
    expect(statement?.parties).toMatchObject([
      { key: 'partie-a', representedBy: 'Personne d’essai' },
      { key: 'partie-b', representedBy: null },
    ])
    expect(statement?.areas.map(({ key }) => key)).toEqual(['domaine-d-essai', 'autre-domaine-d-essai'])
    const emptied = database.app.party.updateMany({ where: { statementId: id }, data: { representedBy: '' } })
    await expect(emptied).rejects.toThrow()
  })

  it('stands word for word, with its names, and its marks await their own reading', async () => {
    const id = await whole('essai-public')
    for (const [words, force] of [
      ['pourrait former', 'conditional'],
      ['convient d’informer', 'agreed'],
      ['la Partie B', 'declared'],
    ] as const)
      await change(id, (content) => withMark(content, force, markOf(id, frenchText, words, { force })))
    await handOn(id)
    const before = await database.app.event.count()
    await approve(id)

    const statement = await findStatement('essai-public')
    expect(statement).toMatchObject({
      id,
      title: 'Déclaration d’essai',
      titles: { en: 'Test statement', ar: 'بيان تجريبي' },
      titleGivenBy: 'Suivi',
      date: '2020-01-02',
      base: { text: frenchText, language: 'fr', key: 'fr-base', publisher: 'Éditeur d’essai' },
      parties: [
        { key: 'party-a', name: 'Partie A', names: { en: 'Party A', ar: 'الطرف أ' } },
        { key: 'partie-b', name: 'Partie B', names: {} },
      ],
      areas: [{ key: 'information', title: 'Information', titles: { ar: 'الإعلام' } }],
    })
    expect(statement?.passages.map(({ text }) => text)).toEqual(
      frenchText.split('\n').filter((line) => line !== ''),
    )
    expect(statement?.titles).not.toHaveProperty('fr')

    expect(await findCommitments('essai-public')).toEqual([])
    const marks = await database.app.commitment.findMany({
      where: { statementId: id },
      orderBy: { start: 'asc' },
      include: { versions: true },
    })
    expect(
      marks.map(({ reference, exact, state, markedById }) => [reference, exact, state, markedById]),
    ).toEqual([
      ['2a', 'convient d’informer', 'submitted', admin.id],
      ['2b', 'la Partie B', 'submitted', admin.id],
      ['3a', 'pourrait former', 'submitted', admin.id],
    ])
    expect((await database.app.event.count()) - before).toBe(6)
    await decidedOn(reviewer, 'commitment', marks[0]?.id ?? '')
    expect((await findCommitments('essai-public')).map(({ reference }) => reference)).toEqual(['2a'])

    const acts = await findPublicEvents('essai-public', null, 50)
    expect(acts.map(({ verb, objectType, by }) => [verb, objectType, by?.publicName])).toEqual([
      ['published', 'commitment', reviewer.publicName],
      ['published', 'statement', reviewer.publicName],
      ['imported', 'statement', admin.publicName],
    ])
    const kept = await database.app.event.findMany({ where: { statementId: id } })
    for (const { payload } of kept) expect(payload).not.toMatch(/essai|Partie|example\.org/i)
  })

  it('keeps what its lines are beside its text, named by its act and never changed', async () => {
    const id = await whole('test-structure')
    await change(id, (content) =>
      withPassages(content, { ...which(id, 0), say: 'kind', block: 1, kind: 'heading' }),
    )
    await handOn(id)
    await approve(id)
    const structure = await findStructure('test-structure')
    expect(structure?.blocks[0]).toMatchObject({ kind: 'heading', level: 1 })
    const { text } = await database.app.rendering.findFirstOrThrow({ where: { statementId: id } })
    expect(blocksFit(text ?? '', structure?.blocks ?? [])).toBe(true)
    const { payload } = await database.app.event.findFirstOrThrow({
      where: { objectId: id, verb: 'imported' },
    })
    expect(JSON.parse(payload)).toMatchObject({ structureSha256: structure && structureHash(structure) })
    await expect(database.app.$executeRaw`UPDATE rendering_structures SET notes = '[]'`).rejects.toThrow()
    await expect(
      database.app.$executeRaw`INSERT INTO rendering_structures
        SELECT id, '[]', '[]' FROM renderings WHERE is_base AND id NOT IN (SELECT rendering_id FROM rendering_structures) LIMIT 1`,
    ).rejects.toThrow(/written with what they are of/)
    expect(await findStructure('rabat-2022-07-08')).toBeNull()
  })

  it('leaves nothing behind where one part of it cannot be written', async () => {
    const id = await submitted('essai-entier')
    await database.owner.statement.create({
      data: { slug: 'essai-entier', title: 't', shortTitle: 't', place: 'p', date: new Date('2020-01-01') },
    })
    expect(await answerOf(approve(id))).toBe('bring_slug_taken')
    expect(await database.app.review.count({ where: { bringingId: id } })).toBe(0)
    expect(await database.app.rendering.count({ where: { statementId: id } })).toBe(0)
    expect((await findBringing(reviewer, id))?.state).toBe('submitted')
  })
})

describe('the database itself', () => {
  it.each<[string, RegExp, (id: string) => string]>([
    [
      'keeps what is read of it',
      /does not change/,
      (id) =>
        `UPDATE bringings SET content_sha256 = repeat('a', 64), version = version + 1 WHERE id = '${id}'`,
    ],
    [
      'counts every change',
      /its next version/,
      (id) => `UPDATE bringings SET updated_at = now() WHERE id = '${id}'`,
    ],
    [
      'moves no statement without its act',
      /leaves its act/,
      () => `UPDATE statements SET slug = 'elsewhere' WHERE slug = 'rabat-2022-07-08'`,
    ],
  ])('%s', async (what, refusal, sql) => {
    const id = await submitted(`essai-${what.replace(/[^a-z]+/g, '-')}`.slice(0, 50).replace(/-$/, ''))
    await expect(database.app.$executeRawUnsafe(sql(id))).rejects.toThrow(refusal)
    await expect(database.owner.$executeRawUnsafe(sql(id))).rejects.toThrow(refusal)
  })

  it('measures texts as before, and looks through a long one in time', async () => {
    const sql = (text: string, from: number, to: number) =>
      database.app.$queryRaw<
        { words: string | null }[]
      >`SELECT utf16_slice(${text}, ${from}::int, ${to}::int) AS words`
    const text = 'a😀b👩🏽‍🚀é\nنص'
    for (let from = -1; from <= text.length + 1; from += 1)
      for (let to = from; to <= text.length + 2; to += 1) {
        const cuts = (at: number) =>
          /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))
        const isOut = from < 0 || to > text.length || cuts(from) || cuts(to)
        expect([from, to, (await sql(text, from, to))[0]?.words]).toEqual([
          from,
          to,
          isOut ? null : text.slice(from, to),
        ])
      }
  })
})

describe('suggestions', () => {
  const rowOf = (proposal: Proposal, changes: object = {}) => ({
    ...proposal.suggestion,
    choice: 'mark',
    words: proposal.exact,
    title: proposal.title,
    titleLanguage: 'fr',
    whyThisForce: 'Motif d’essai.',
    ...changes,
  })

  it('are marked one by one, in the words and with the force that their rows show, whatever was done between', async () => {
    const { id, before, proposals, agreed, could } = await proposed('suggestions-2020-01-02')
    expect(
      proposals.map(({ reference, exact, title, areaKey }) => [reference, exact, title, areaKey]),
    ).toEqual([
      ['2a', 'La Partie A convient d’informer la Partie B', 'Informer la Partie B', 'information'],
      ['3a', 'Elle pourrait former des agents', 'Former des agents', 'information'],
    ])
    await decideOn(id, rowOf(agreed))
    await decideOn(id, rowOf(could, { words: 'pourrait former des agents', force: 'declared' }))
    const after = await findBringing(admin, id)
    expect(suggestedIn(after)).toEqual([])
    expect(after?.marks).toMatchObject([
      { reference: '2a', exact: agreed.exact, force: 'agreed', areaKey: 'information', title: agreed.title },
      { reference: '3a', exact: 'pourrait former des agents', force: 'declared' },
    ])
    expect(after?.version).toBe(before.version + 2)
  })

  it.each<[string, object, object | string]>([
    ['words that stand elsewhere', { words: 'Texte d’essai' }, { words: ['words_not_there'] }],
    ['words said otherwise', { words: 'La partie A convient' }, { words: ['words_not_there'] }],
    ['half a word', { words: 'La Partie A convi' }, { words: ['words_cut'] }],
    ['no words', { words: ' ' }, { words: ['words_missing'] }],
    ['another area', { areaKey: 'of-my-own' }, { areaKey: ['area_missing'] }],
    ['a passage that is not there', { passage: '9' }, 'not_found'],
  ])('are not marked with %s', async (_what, changes, faults) => {
    const { id, agreed } = await proposed(`not-marked-${crypto.randomUUID().slice(0, 8)}`)
    expect(await answerOf(decideOn(id, rowOf(agreed, changes)))).toEqual(faults)
    expect((await findBringing(admin, id))?.marks).toEqual([])
  })

  it('do not take words of each other', async () => {
    const { id, agreed } = await proposed('twice-2020-01-02')
    await decideOn(id, rowOf(agreed))
    expect(await answerOf(decideOn(id, rowOf(agreed, { words: 'convient' })))).toEqual({
      words: ['words_taken'],
    })
  })
})
