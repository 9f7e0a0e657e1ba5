import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import type { ItemStates } from '@/lib/assessment/status-update/rules/facets'
import { messagesOf } from '@/lib/ground/i18n/messages'
import { type Locale, locales } from '@/lib/ground/i18n/routing'
import type { Dossier } from '@/lib/reading/dossier/types'
import type { SharedWords } from '@/lib/reading/share/rules/words'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { blockOf, withIntroductions } from '@/lib/text/statement/rules/blocks'
import { altOf } from '../share/card/card-type'
import { homeCard, itemCard, statementCard, type Translator, wordsCard } from './cards'

const quote = 'Test quote, not from the source'
const item = {
  reference: '7c',
  title: 'Title',
  titleLanguage: 'en',
  force: 'conditional',
  exact: quote,
  hinge: null,
  byParty: null,
  governs: [],
  withdrawn: null,
} as unknown as CommitmentView

function dossierWith(states: ItemStates, items: readonly CommitmentView[] = [item]): Dossier {
  return {
    statement: {
      slug: 'rabat',
      title: 'Joint statement of the parties',
      shortTitle: 'Joint statement, Rabat',
      place: 'Rabat',
      date: '2022-07-08',
      parties: [],
      passages: [{ number: 7 }],
      base: { language: 'en', editorial: [] },
    },
    items,
    sources: new Map(),
    revisions: [],
    states,
  } as unknown as Dossier
}

function contextOf(locale: Locale) {
  const t = createTranslator({ locale, messages: messagesOf(locale) }) as unknown as Translator
  return { t, locale, site: 'A house of a test', today: '2026-11-24' }
}

const provisional: ItemStates = new Map([['7c', [{ key: 'taken_up', provisional: true }]]])

describe('the card of an item', () => {
  it('says that the page has a note on words with a sign, before anything that may be cut', () => {
    const dossier = dossierWith(provisional)
    const [start, end] = [5, 10]
    const editorial = [{ start, end, isSic: true }]
    const withNote = {
      ...dossier,
      statement: { ...dossier.statement, base: { language: 'en', editorial } },
    } as unknown as Dossier
    const its = { ...item, start: 0 }
    for (const locale of locales) {
      const { t } = contextOf(locale)
      const card = itemCard(contextOf(locale), withNote, its)
      expect(card.words.text).toContain(t('statement.editorial.sic'))
      const said = t('share.preview.noteOnSign', { sign: t('statement.editorial.sic') })
      expect(card.about.replace(/[\u2066-\u2069]/g, '').startsWith(`${said} `)).toBe(true)
    }
    expect(itemCard(contextOf('en'), dossier, its).about).not.toContain('note')
  })

  it('says what introduces it in a list of the text before its words', () => {
    const [line, words] = ['We intend to:', 'convene']
    const text = `${line}\n${words}`
    const dossier = dossierWith(provisional)
    const blocks = withIntroductions(text, [
      blockOf({ start: 0, end: line.length }),
      blockOf({ start: line.length + 1, end: text.length }, { kind: 'list_item', level: 1 }),
    ])
    const passages = [{ number: 1, start: 0, end: line.length }]
    const structured = {
      ...dossier,
      statement: { ...dossier.statement, base: { language: 'en', text, editorial: [] }, passages },
      structure: { blocks, notes: [] },
    } as unknown as Dossier
    const its = { ...item, exact: words, start: line.length + 1, end: text.length }
    expect(itemCard(contextOf('en'), structured, its).words.text).toBe('We intend to: – convene')
    expect(itemCard(contextOf('en'), dossier, its).words.text).toBe('convene')
  })

  it.each(locales)(
    'says in %s its reference, force, status, whether provisional, words, option and day',
    (locale) => {
      const { t } = contextOf(locale)
      const card = itemCard(contextOf(locale), dossierWith(provisional), item)
      expect(card.direction).toBe(locale === 'ar' ? 'rtl' : 'ltr')
      expect(card.words.direction).toBe('ltr')
      const alt = altOf(card)
      for (const said of [
        '7c',
        t('commitment.force.conditional'),
        t('status-update.status.taken_up'),
        t('review.provisional'),
        `“${quote}”`,
        t('share.preview.option'),
        '2026',
        'A house of a test',
      ])
        expect(alt).toContain(said)
    },
  )

  it.each(locales)(
    'says in %s that the parties’ texts differ, and not that it is an option, where they do',
    (locale) => {
      const { t } = contextOf(locale)
      const byParty = {
        ...{
          reference: '7a',
          long: {},
          caution: {},
          cautionWords: [],
          broughtAt: '2026-12-01T00:00:00.000Z',
        },
        short: { en: 'Could here, will there.', [locale]: `Could here, will there: ${locale}.` },
        parties: [],
      }
      const alt = altOf(itemCard(contextOf(locale), dossierWith(provisional), { ...item, byParty }))
      expect(alt).toContain(`Could here, will there: ${locale}.`)
      expect(alt).not.toContain(t('share.preview.option'))
    },
  )

  it.each(locales)('says in %s that what is intended is an aim, and no promise', (locale) => {
    const { t } = contextOf(locale)
    const alt = altOf(itemCard(contextOf(locale), dossierWith(provisional), { ...item, force: 'intended' }))
    expect(alt).toContain(t('commitment.force.intended'))
    expect(alt).toContain(t('share.preview.aim'))
    expect(alt).not.toContain(t('share.preview.option'))
  })

  it('says it in the direction of the page, whatever letters the words begin with', () => {
    const byParty = { short: { ar: '«could» هنا؛ و«will» هناك', en: 'Test words' } }
    const its = { ...item, byParty } as unknown as CommitmentView
    expect(itemCard(contextOf('ar'), dossierWith(provisional), its).about).not.toContain('\u2068«could»')
    // Words in another language than the page's are set apart, so that they turn nothing around.
    expect(itemCard(contextOf('fr'), dossierWith(provisional), its).about).toContain('\u2068Test words\u2069')
  })

  it('says of a withdrawn item only that it was withdrawn, and when', () => {
    const withdrawn = { ...item, withdrawn: { on: '2026-11-20', reason: 'A reason', language: 'en' } }
    const card = itemCard(contextOf('en'), dossierWith(provisional), withdrawn)
    expect(card).toMatchObject({
      label: '7c',
      force: null,
      states: [],
      dated: 'Withdrawn on 20 November 2026.',
    })
    expect(altOf(card)).not.toMatch(/Test quote|A reason|Started/)
  })
})

const alike = [
  {
    reference: '1a',
    force: 'conditional',
    areaKey: 'a',
    n: 2,
    states: [{ key: 'reaffirmed', provisional: true }],
  },
  {
    reference: '1b',
    force: 'conditional',
    areaKey: 'a',
    n: 1,
    states: [{ key: 'resourced', provisional: true }],
  },
] as const

it.each(locales)(
  'the cards of our home page and of a statement say in %s what they are, and what became of it',
  (locale) => {
    const context = contextOf(locale)
    const { statement } = dossierWith(provisional)
    const words = (n: number) => ({ n, many: context.t('dossier.front.told.number', { n }) })
    const became = context.t('dossier.front.told.of.resourced', words(1))
    const home = homeCard(context, { ...statement, alike } as never)
    expect(altOf(home)).toContain(context.t('dossier.home.title'))
    const card = statementCard(context, statement, alike)
    expect(altOf(card)).toContain('Joint statement of the parties')
    for (const { about, provisional: word } of [home, card]) {
      expect(about).toContain(became)
      expect(word).toBe(context.t('review.provisional'))
    }
    // Of a site without statements, and of one in which nothing is judged, only what it is.
    expect(homeCard(context).about).toBe(context.t('dossier.home.brief'))
    expect(statementCard(context, statement, [])).toMatchObject({ about: '', provisional: null })
    expect(statementCard(context, statement, null)).toMatchObject({ about: '', provisional: null })
  },
)

it('the card of words says their passage, and nothing of what became of them', () => {
  const words = {
    exact: `${quote}\n\nand more`,
    hinge: null,
    passages: [{ number: 7 }],
  } as unknown as SharedWords
  const card = wordsCard(contextOf('en'), dossierWith(provisional).statement, words)
  expect(card).toMatchObject({ label: 'Passage 7', states: [], words: { text: `${quote} ¶ and more` } })
})
