import { describe, expect, it } from 'vitest'
import { db } from '@/lib/ground/platform/db'
import { answerOf, memberOf, ownDatabase, verbsOn } from '@/lib/ground/platform/testing'
import { importSchema } from '../schema'
import { bringAnnotations, lookAtAnnotations } from './import-annotations'

const slug = 'rabat-2022-07-08'
const database = await ownDatabase({ seeded: true })
const analyst = await memberOf(database, 'analyst')
const reader = await memberOf(database, 'admin', 'administrator')
const { text } = await db().rendering.findFirstOrThrow({
  where: { isBase: true, statement: { slug } },
  select: { text: true },
})
if (text === null) throw new Error('the starter statement has no text')
/** Words of the statement that stand there once. */
const words =
  text
    .split('\n')
    .find((line) => line.split(' ').length > 8)
    ?.split(' ')
    .slice(2, 8)
    .join(' ') ?? ''

const said = 'Test comment, not from the source'
const row = (comment: string, change: Record<string, unknown> = {}) => ({
  id: comment.replace(/\W/g, ''),
  created: '2024-05-03T09:00:00.000000+00:00',
  user: 'acct:a_tester@hypothes.is',
  uri: `http://localhost:3000/${slug}/statement`,
  text: comment,
  tags: [],
  target: [{ selector: [{ type: 'TextQuoteSelector', exact: words }] }],
  links: { html: `https://hypothes.is/a/${comment.replace(/\W/g, '')}` },
  ...change,
})
const on = (exact: string) => ({ target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }] })
const fieldsOf = (rows: unknown, change: Record<string, unknown> = {}) =>
  importSchema.parse({
    key: 'a-key-of-the-annotations-form-1',
    intent: 'look',
    statement: slug,
    language: 'en',
    text: typeof rows === 'string' ? rows : JSON.stringify({ rows }),
    ...change,
  })
const kindsOf = ({ entries }: Awaited<ReturnType<typeof lookAtAnnotations>>) =>
  entries.map(({ kind }) => kind)
const notes = () => db().note.count()

describe('annotations of another program', () => {
  it('are shown as the notes that they would be, or why they would be none, and nothing is changed', async () => {
    const before = await notes()
    const found = await lookAtAnnotations(
      analyst,
      fieldsOf([
        row(`${said} 1`),
        row(`${said} 1`),
        row(`${said} 2`, on(`${words.replace(' ', ' x')} `)),
        row(`${said} 3`, on('Nothing of this stands in it at all')),
        row(`${said} 4`, { uri: 'https://other.example/page', ...on('Nothing of this stands in it at all') }),
        row(`${said} 5`, { uri: 'http://localhost:3000/other-2020-01-02/statement' }),
        row(`${said} 6`, { uri: 'https://other.example/reprint' }),
        row('', { tags: [] }),
        row(`${said} 7`, { references: ['aBcDeF'] }),
        row(said.repeat(350)),
        null,
      ]),
    )
    expect(found.entries).toMatchObject([
      { kind: 'new', exact: words, how: 'exact', elsewhere: null, language: 'en' },
      { kind: 'again' },
      { kind: 'new', how: 'near' },
      { kind: 'left', why: 'absent', quote: 'Nothing of this stands in it at all' },
      { kind: 'left', why: 'other' },
      { kind: 'left', why: 'other' },
      { kind: 'new', how: 'exact', elsewhere: 'https://other.example/reprint' },
      { kind: 'left', why: 'empty' },
      { kind: 'left', why: 'reply' },
      { kind: 'left', why: 'long' },
      { kind: 'left', why: 'unread', text: 'null' },
    ])
    expect(await notes()).toBe(before)
  })

  it('become notes for the team of whoever brought them, as they were shown and chosen, once', async () => {
    const looked = fieldsOf([row(`${said} a`), row(`${said} b`)])
    const { shown } = await lookAtAnnotations(analyst, looked)
    const none = await bringAnnotations(analyst, { ...looked, shown })
    expect(none).toMatchObject({ isAdded: false, isNoneChosen: true })
    const sent = { ...looked, shown, chosen: [1] }
    const brought = await bringAnnotations(analyst, sent)
    expect(kindsOf(brought)).toEqual(['new', 'added'])
    const [, added] = brought.entries
    const id = added?.kind === 'added' ? added.id : ''
    expect(await verbsOn(database, id)).toEqual(['annotated'])
    const note = await db().note.findUniqueOrThrow({ where: { id } })
    expect(note).toMatchObject({
      exact: words,
      visibility: 'team',
      state: 'open',
      authorId: analyst.id,
      publishedAt: null,
    })
    expect(note.body).toContain(`${said} b\n\nImported from <https://hypothes.is/a/`)
    expect(note.body).toContain('Name given there: a\\_tester@hypothes.is.')
    // Another note is there now than when it was shown.
    expect(await answerOf(bringAnnotations(analyst, sent))).toBe('stale')
    expect(kindsOf(await lookAtAnnotations(analyst, looked))).toEqual(['new', 'here'])
  })

  it('name nobody here, and are in the language that they say', async () => {
    const found = await lookAtAnnotations(
      analyst,
      fieldsOf([
        {
          type: 'Annotation',
          creator: { name: analyst.publicName },
          body: { type: 'TextualBody', value: `${said} c`, language: 'fr' },
          target: { source: 'https://other.example', selector: { type: 'TextQuoteSelector', exact: words } },
        },
      ]),
    )
    const [entry] = found.entries
    expect(entry).toMatchObject({ kind: 'new', language: 'fr' })
    expect(entry?.kind === 'new' && entry.body).toContain('Importé d’un fichier d’annotations.')
  })

  it.each([
    ['no JSON', '{"rows": [', 'annotationsUnread'],
    ['another model', '[{"type": "book", "title": "A test"}]', 'annotationsModel'],
    ['no annotation', '[]', 'annotationsNone'],
    [
      'other documents alone',
      JSON.stringify([row(said, { uri: 'http://localhost:3000/other-2020-01-02/statement' })]),
      'annotationsOther',
    ],
  ])('are refused with a sentence: %s', async (_name, file, fault) => {
    await expect(lookAtAnnotations(analyst, fieldsOf(file))).rejects.toMatchObject({
      fields: { text: [fault] },
    })
  })

  it('are refused to whoever writes no notes, and where there is no statement', async () => {
    const fields = fieldsOf([row(said)])
    expect(await answerOf(lookAtAnnotations(reader, fields))).toBe('not_permitted')
    expect(await answerOf(bringAnnotations(reader, fields))).toBe('not_permitted')
    expect(await answerOf(lookAtAnnotations(analyst, { ...fields, statement: 'nowhere' }))).toBe('not_found')
  })
})
