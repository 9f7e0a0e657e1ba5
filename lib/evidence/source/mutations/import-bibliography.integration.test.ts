import { describe, expect, it } from 'vitest'
import { db } from '@/lib/ground/platform/db'
import { answerOf, ownDatabase, peopleOf, verbsOn } from '@/lib/ground/platform/testing'
import { importSchema } from '../schema'
import { addBibliography, lookAtBibliography } from './import-bibliography'

const database = await ownDatabase({ seeded: true })
const { analyst, analyst2, reviewer } = await peopleOf(database)

const entry = (name: string, change: Record<string, unknown> = {}) => ({
  type: 'article-newspaper',
  title: `Test document ${name.repeat(14)}`,
  'container-title': 'A test publisher',
  issued: { 'date-parts': [[2023, 4]] },
  language: 'fr',
  URL: `https://import.example/${name}`,
  ...change,
})
const fieldsOf = (entries: unknown, change: Record<string, string> = {}) =>
  importSchema.parse({
    locale: 'en',
    key: 'a-key-of-the-import-form-1',
    intent: 'look',
    text: JSON.stringify(entries),
    language: '',
    type: '',
    seen: 'excerpt',
    ...change,
  })
const kindsOf = ({ entries }: Awaited<ReturnType<typeof lookAtBibliography>>) =>
  entries.map(({ kind }) => kind)
const sources = () => db().source.count()

describe('a bibliography of another program', () => {
  it('is shown, entry by entry, and nothing is changed', async () => {
    const before = await sources()
    const known = await db().source.findFirstOrThrow({ where: { id: 'S40' }, select: { url: true } })
    const found = await lookAtBibliography(
      analyst,
      fieldsOf([
        entry('a'),
        entry('a', { title: 'The same address once more, with other words' }),
        entry('b', { URL: known.url }),
        entry('c', { title: '' }),
        entry('d', { type: 'report', language: '' }),
        entry('e', { issued: { 'date-parts': [[2999]] } }),
        null,
        entry('dated', { issued: { literal: 'Spring 2022' } }),
      ]),
    )
    expect(found.entries).toMatchObject([
      { kind: 'new', publisher: 'A test publisher', date: '2023-04', language: 'fr', type: 'media' },
      { kind: 'again' },
      { kind: 'here', id: 'S40', isSure: true },
      { kind: 'left', faults: ['title'] },
      { kind: 'left', faults: ['language', 'type'] },
      { kind: 'left', faults: ['date_future'] },
      { kind: 'left', title: 'null', faults: [] },
      { kind: 'new', date: null, dateUnread: 'Spring 2022' },
    ])
    expect(await sources()).toBe(before)
  })

  it('is added as it was shown, once', async () => {
    const looked = fieldsOf([entry('f'), entry('g')])
    const { shown } = await lookAtBibliography(analyst, looked)
    const before = await sources()
    const sent = { ...looked, shown, chosen: [0, 1] }
    const added = await addBibliography(analyst, sent)
    expect(added).toMatchObject({ isAdded: true, entries: [{ kind: 'added' }, { kind: 'added' }] })
    expect(await sources()).toBe(before + 2)
    const [first] = added.entries
    const id = first?.kind === 'added' ? first.id : ''
    expect(await verbsOn(database, id)).toEqual(['added'])
    expect(
      await db().source.findUnique({ where: { id }, select: { url: true, addedById: true, listedAt: true } }),
    ).toEqual({
      url: 'https://import.example/f',
      addedById: analyst.id,
      listedAt: null,
    })
    // What was added is there now, so that something else is shown: the same form adds nothing more.
    expect(await answerOf(addBibliography(analyst, sent))).toBe('stale')
    expect(kindsOf(await lookAtBibliography(analyst, looked))).toEqual(['here', 'here'])
    expect(await sources()).toBe(before + 2)
  })

  it('is added each time by what brings no key of a form, whoever sends it', async () => {
    for (const [actor, name] of [
      [analyst, 'j'],
      [analyst2, 'k'],
    ] as const) {
      const { key: _, ...looked } = fieldsOf([entry(name)])
      const { shown } = await lookAtBibliography(actor, looked)
      expect(kindsOf(await addBibliography(actor, { ...looked, shown, chosen: [0] }))).toEqual(['added'])
    }
  })

  it('is added as far as it is chosen, and shown again where nothing is', async () => {
    const rows = [entry('l'), entry('m'), entry('n', { title: '' })]
    const looked = fieldsOf(rows, { key: 'a-key-of-the-import-form-2' })
    const { shown } = await lookAtBibliography(analyst, looked)
    const none = await addBibliography(analyst, { ...looked, shown, chosen: [2, 7] })
    expect(none).toMatchObject({ isAdded: false, isNoneChosen: true })
    expect(kindsOf(none)).toEqual(['new', 'new', 'left'])
    const some = await addBibliography(analyst, { ...looked, shown, chosen: [1, 2] })
    expect(kindsOf(some)).toEqual(['new', 'added', 'left'])
    expect(await db().source.count({ where: { url: 'https://import.example/l' } })).toBe(0)
  })

  it('adds nothing that was not shown', async () => {
    const looked = fieldsOf([entry('h')])
    const { shown } = await lookAtBibliography(analyst, looked)
    const other = fieldsOf([entry('h', { title: 'Words that nobody saw of it' })])
    expect(await answerOf(addBibliography(analyst, { ...other, shown }))).toBe('stale')
    expect(await answerOf(addBibliography(analyst, looked))).toBe('stale')
    expect(await db().source.count({ where: { url: 'https://import.example/h' } })).toBe(0)
  })

  it('is refused where it cannot be read, and to whoever is no analyst', async () => {
    await expect(lookAtBibliography(analyst, { ...fieldsOf([]), text: 'Some words.' })).rejects.toMatchObject(
      {
        fields: { text: ['bibliography_unread'] },
      },
    )
    expect(await answerOf(lookAtBibliography(reviewer, fieldsOf([entry('i')])))).toBe('not_permitted')
    expect(await answerOf(addBibliography(reviewer, fieldsOf([entry('i')])))).toBe('not_permitted')
  })
})
