import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Member } from '@/lib/ground/platform/actor'
import { db, transaction } from '@/lib/ground/platform/db'
import { fetchInteractive } from '@/lib/ground/platform/egress/fetch-interactive'
import { answerOf, newestTold, ownDatabase, peopleOf, verbsOn } from '@/lib/ground/platform/testing'
import { classing, pendingOf } from '@/scripts/test/made'
import { leadingTo, page, siteOf } from '@/scripts/test/site'
import { slug, typedSource } from '@/scripts/test/typed'
import { findAcceptedOf, findDeskSource, findSourcesToList } from './data/desk'
import { findDeskSourcesBy } from './data/desk-library'
import { findEntries, findNewestOfHost } from './data/find'
import { findSourcesOf } from './data/library'
import { pastGuards } from './data/testing'
import { addSource } from './mutations/add-source'
import { classSource } from './mutations/class-source'
import { gradeSource } from './mutations/grade-source'
import { addBibliography, lookAtBibliography } from './mutations/import-bibliography'
import { lookUpPage } from './mutations/look-up-page'
import { openSource } from './mutations/open-source'
import { listSource, sendBackClassings } from './mutations/source-review'
import { MOST_LOOKED_FOR } from './rules/offered'
import { gradeSchema, importSchema } from './schema'

const database = await ownDatabase({ seeded: true })
const { admin, analyst, analyst2, reviewer, reviewer2 } = await peopleOf(database)

const decisionOn = (sourceId: string) => pendingOf(analyst, sourceId)
const saidOf = (sourceId: string, changes: Record<string, string>) => classing(analyst, sourceId, changes)

const publicIds = async () => (await findSourcesOf(slug)).map(({ id }) => id)

describe('adding', () => {
  it('gives the next id once, and readers see nothing of it', async () => {
    const { number } = await database.app.source.findFirstOrThrow({ orderBy: { number: 'desc' } })
    const { id } = await addSource(analyst, typedSource({ item: `${slug}/7c`, stance: 'supports' }))
    expect(id).toBe(`S${number + 1}`)
    expect(await database.app.source.findUniqueOrThrow({ where: { id } })).toMatchObject({
      addedById: analyst.id,
      listedAt: null,
      seen: 'excerpt',
    })
    expect(await verbsOn(database, id)).toEqual(['added'])
    expect(await publicIds()).not.toContain(id)
    expect((await findDeskSourcesBy(id)).map((source) => source.id)).toContain(id)
  })

  it('refuses an item that is none and a day that is yet to come, and writes nothing', async () => {
    const before = await database.app.source.count()
    const wrong = typedSource({ item: `${slug}/99z`, stance: 'context' })
    expect(await answerOf(addSource(analyst, wrong))).toEqual({ item: ['item'] })
    expect(await answerOf(addSource(analyst, typedSource({ date: '2999' })))).toEqual({
      date: ['date_future'],
    })
    expect(await database.app.source.count()).toBe(before)
  })

  it('recognises an address that stands in the library', async () => {
    const { url } = await database.app.source.findUniqueOrThrow({ where: { id: 'S40' } })
    const again = addSource(analyst, typedSource({ address: `${url}#part`, despite: 'S40' }))
    await expect(again).rejects.toMatchObject({ code: 'duplicate', details: { found: 'S40', same: 1 } })
  })

  it('offers a likely address and a near-equal title, and adds it all the same once it was offered', async () => {
    const { id } = await addSource(analyst, typedSource({ address: 'https://www.example.org/likely/' }))
    const likely = typedSource({ address: 'http://example.org/likely?amp=1' })
    await expect(addSource(analyst, likely)).rejects.toMatchObject({
      code: 'duplicate',
      details: { found: id, same: 0 },
    })
    const { title } = await database.app.source.findUniqueOrThrow({ where: { id: 'S12' } })
    const alike = typedSource({ title: `${title}.` })
    await expect(addSource(analyst, alike)).rejects.toMatchObject({ details: { found: 'S12' } })
    expect(await answerOf(addSource(analyst, { ...alike, despite: ['S12'] }))).toBe('done')
  })

  it('of two people who add one address at once makes one source', async () => {
    const address = 'https://example.org/at-once'
    const answers = await Promise.all(
      [analyst, analyst2].map((actor) =>
        answerOf(addSource(actor, typedSource({ address, title: 'Quite another thing' }))),
      ),
    )
    expect(answers.sort()).toEqual(['done', 'duplicate'])
    expect(await database.app.source.count({ where: { canonicalUrl: address } })).toBe(1)
  })

  it('of two people who add two documents at once gives two ids', async () => {
    const added = await Promise.all([analyst, analyst2].map((actor) => addSource(actor, typedSource())))
    expect(new Set(added.map(({ id }) => id)).size).toBe(2)
  })
})

describe('saying something about a source', () => {
  it('counts on the desk at once, and for readers once a second person accepted it', async () => {
    await classSource(analyst, await saidOf('S21', { primary: 'no', onBehalfOf: 'nobody' }))
    expect(await verbsOn(database, 'S21')).toContain('classed')
    const shown = async () => (await findSourcesOf(slug)).find(({ id }) => id === 'S21')
    expect(await shown()).toMatchObject({ primary: null, onBehalfOf: null })
    expect(await findDeskSource(analyst, 'S21')).toMatchObject({ primary: false, onBehalfOf: 'nobody' })
    expect(await findAcceptedOf('S21')).toEqual([])

    await listSource(reviewer, await decisionOn('S21'))
    expect(await newestTold(database)).toEqual({ slugs: [slug], shown: true })
    expect(await shown()).toMatchObject({ primary: false, onBehalfOf: 'nobody' })
    expect(await findAcceptedOf('S21')).toMatchObject([
      {
        by: 'Analyst 1',
        before: { primary: null, onBehalfOf: null },
        after: { primary: false, onBehalfOf: 'nobody' },
        review: { decision: 'approve', by: 'Reviewer 1' },
      },
    ])
    expect((await verbsOn(database, 'S21')).at(-1)).toBe('approved')
  })

  it('asks for a reason where something that stood was wrong, keeps what stood, and can be sent back', async () => {
    const wrong = await saidOf('S22', { title: 'Its own title' })
    expect(await answerOf(classSource(analyst, wrong))).toEqual({ reason: ['reason'] })
    await classSource(analyst, { ...wrong, reason: 'The page shows another title.' })
    const { title } = await database.app.source.findUniqueOrThrow({ where: { id: 'S22' } })
    expect(title).not.toBe('Its own title')
    expect(await findDeskSource(analyst, 'S22')).toMatchObject({
      title: 'Its own title',
      pending: [{ before: { title }, reason: 'The page shows another title.' }],
    })
    expect(await findSourcesToList(reviewer)).toMatchObject([
      ...Array.from({ length: (await findSourcesToList(reviewer)).length - 1 }, () => ({})),
      { id: 'S22', isListed: true, by: ['Analyst 1'], changes: 1, isMine: false },
    ])

    const decision = await decisionOn('S22')
    await sendBackClassings(reviewer, { ...decision, reason: 'The page still shows the old one.' })
    expect(await findDeskSource(analyst, 'S22')).toMatchObject({ title, pending: [] })
    expect(await answerOf(listSource(reviewer, await decisionOn('S22')))).toBe('already_decided')
  })

  it('is refused where nothing changes, or the party is none', async () => {
    expect(await answerOf(classSource(analyst, await saidOf('S23', {})))).toEqual({
      title: ['unchanged'],
    })
    expect(await answerOf(classSource(analyst, await saidOf('S23', { onBehalfOf: 'france' })))).toEqual({
      onBehalfOf: ['party'],
    })
  })
})

describe('grading', () => {
  const gradeOf = (sourceId: string, fields: Record<string, string>) =>
    gradeSchema.parse({ sourceId, gradeReason: 'Test reason.', ...fields })

  it('counts on the desk at once, for readers once a second person accepted it, and is in the record of its acts', async () => {
    await gradeSource(analyst, gradeOf('S25', { reliability: 'B', credibility: '2' }))
    const shown = async () => (await findSourcesOf(slug)).find(({ id }) => id === 'S25')
    expect(await shown()).toMatchObject({ reliability: null, credibility: null })
    expect(await findDeskSource(analyst, 'S25')).toMatchObject({
      reliability: 'B',
      credibility: '2',
      pending: [{ reason: 'Test reason.', before: { reliability: null, credibility: null } }],
    })
    await listSource(reviewer, await decisionOn('S25'))
    expect(await shown()).toMatchObject({ reliability: 'B', credibility: '2', classedAt: null })

    const hashOf = async () => {
      const rows = await database.owner.$queryRaw<{ stands: string; told: string }[]>`
        SELECT object_sha256('source', 'S25') AS stands, (
          SELECT k.object_sha256 FROM events e JOIN event_links k ON k.position = e.position
          WHERE e.object_type = 'source' AND e.object_id = 'S25' ORDER BY e.position DESC LIMIT 1) AS told`
      expect(rows[0]?.stands).toBe(rows[0]?.told)
      return rows[0]?.stands
    }
    const graded = await hashOf()

    // Half of it is taken back in the same way, with what stood before.
    await gradeSource(analyst2, gradeOf('S25', { reliability: 'C' }))
    await listSource(reviewer, await decisionOn('S25'))
    expect(await shown()).toMatchObject({ reliability: 'C', credibility: null })
    expect((await findAcceptedOf('S25')).at(-1)).toMatchObject({
      by: 'Analyst 2',
      before: { reliability: 'B', credibility: '2' },
      after: { reliability: 'C', credibility: null },
    })
    expect(await hashOf()).not.toBe(graded)
  })

  it('is refused where it stands already or one is no analyst', async () => {
    expect(await answerOf(gradeSource(analyst, gradeOf('S26', {})))).toEqual({ reliability: ['unchanged'] })
    const good = gradeOf('S26', { reliability: 'F', credibility: '6' })
    expect(await answerOf(gradeSource(reviewer, good))).toBe('not_permitted')
  })

  it('asks for a reason and for letters and figures of the scale', () => {
    const faultsOf = (fields: Record<string, string>) =>
      gradeSchema.safeParse({ sourceId: 'S26', ...fields }).error?.issues.map(({ message }) => message)
    expect(faultsOf({ reliability: 'B' })).toEqual(['reason'])
    expect(faultsOf({ reliability: 'G', credibility: '0', gradeReason: 'x' })).toEqual(['grade', 'grade'])
  })
})

describe('listing', () => {
  it('is for whoever neither added it nor said something of it, and who saw what was said', async () => {
    const both = { ...analyst, roles: [...analyst.roles, 'reviewer' as const] }
    const { id } = await addSource(analyst, typedSource({ item: `${slug}/7c`, stance: 'context' }))
    const empty = await decisionOn(id)
    expect(await answerOf(listSource(both, empty))).toBe('own_work')
    await classSource(analyst2, await saidOf(id, { primary: 'yes' }))
    expect(await answerOf(listSource(reviewer, empty))).toBe('stale')
    const alsoAnalyst = { ...analyst2, roles: [...analyst2.roles, 'reviewer' as const] }
    expect(await answerOf(listSource(alsoAnalyst, await decisionOn(id)))).toBe('own_work')

    expect(await answerOf(listSource(reviewer2, await decisionOn(id)))).toBe('done')
    expect(await publicIds()).toContain(id)
    expect(await findDeskSource(analyst, id)).toMatchObject({
      primary: true,
      listed: { by: reviewer2.publicName },
      decided: [{ review: { decision: 'approve' } }],
    })
    expect((await verbsOn(database, id)).at(-1)).toBe('listed')
    expect(await answerOf(listSource(reviewer2, await decisionOn(id)))).toBe('already_decided')
  })

  it('is done once by one of two reviewers at once', async () => {
    const { id } = await addSource(analyst, typedSource())
    const decision = await decisionOn(id)
    const answers = await Promise.all(
      [reviewer, reviewer2].map((actor) => answerOf(listSource(actor, decision))),
    )
    expect(answers.sort()).toEqual(['already_decided', 'done'])
  })
})

describe('opening', () => {
  const open = (actor: Member, id: string) => transaction(actor, (tx) => openSource(tx, actor, id))

  it('is recorded the first time, by an analyst', async () => {
    expect(await answerOf(open(reviewer, 'S30'))).toBe('not_permitted')
    expect(await answerOf(open(analyst, 'S999'))).toBe('not_found')
    await open(analyst, 'S30')
    await open(analyst2, 'S30')
    expect(await database.app.source.findUniqueOrThrow({ where: { id: 'S30' } })).toMatchObject({
      seen: 'opened',
    })
    expect((await verbsOn(database, 'S30')).filter((verb) => verb === 'opened')).toEqual(['opened'])
  })

  it('is not recorded of what was added as the document itself: that was so on every day', async () => {
    const { id } = await addSource(analyst, typedSource({ seen: 'opened' }))
    await open(analyst2, id)
    expect(await verbsOn(database, id)).toEqual(['added'])
    const kept = await database.app.source.findUniqueOrThrow({ where: { id } })
    expect(kept).toMatchObject({ seen: 'opened', openedAt: null })
  })
})

describe('finding', () => {
  const ids = async (typed: string) => (await findEntries(typed)).map(({ id }) => id)

  it('takes an id, letters of the title without accents, several words, and an address', async () => {
    expect((await ids('S40'))[0]).toBe('S40')
    expect((await ids('s12'))[0]).toBe('S12')
    const { url, title, publisher } = await database.app.source.findUniqueOrThrow({ where: { id: 'S40' } })
    expect(await ids(`  ${url}?utm_source=x `)).toContain('S40')
    const letters = title.normalize('NFKD').replace(/\p{M}/gu, '').slice(0, 20)
    expect(await ids(`${letters} ${publisher.split(' ')[0]}`)).toContain('S40')
    expect(await ids('no such words at all')).toEqual([])
    expect(await ids('  ')).toEqual([])
    expect(await ids('https://example.org/unknown')).toEqual([])
  })

  it('finds one more than is offered where there are more, and no more than that', async () => {
    expect(await ids('a')).toHaveLength(MOST_LOOKED_FOR)
  })

  it('a source has an address or is a file that is kept here, never both or neither', async () => {
    const bytes = Buffer.from('Test file, not from any source')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await database.owner.storedBytes.create({ data: { sha256, size: bytes.length, bytes } })
    const { number } = await database.app.source.findFirstOrThrow({ orderBy: { number: 'desc' } })
    const write = (known: Record<string, string | null>) =>
      pastGuards(database.ownerUrl, ['sources'], async (client) => {
        const { url = null, canonicalUrl = null, file = null } = known
        await client.query(
          `INSERT INTO sources (id, number, url, canonical_url, file_sha256, title, title_basis, publisher, language, type, seen)
           VALUES ('S' || $1::int, $1, $2, $3, $4, 'Test leaflet of a kept file', 'described', 'A test publisher', 'en', 'ngo', 'opened')`,
          [number + 1, url, canonicalUrl, file],
        )
      })
    const address = 'https://example.org/kept'
    const refused = /sources_have_an_address_or_a_file/
    await expect(write({})).rejects.toThrow(refused)
    await expect(write({ url: address, canonicalUrl: address, file: sha256 })).rejects.toThrow(refused)
    await expect(write({ canonicalUrl: address, file: sha256 })).rejects.toThrow(refused)
    await write({ file: sha256 })
    const entry = { id: `S${number + 1}`, url: null }
    expect(await findEntries('leaflet kept')).toMatchObject([entry])
    // Its address is nobody's: a pasted one is compared with those that there are.
    expect(await findEntries('https://example.org/null')).toEqual([])
    await expect(
      addSource(analyst, typedSource({ title: 'Test leaflet of a kept file' })),
    ).rejects.toMatchObject({ code: 'duplicate', details: { found: entry.id, same: 0 } })
  })

  it('tells what the newest source of a host says of who is there, with or without www, and of no other host', async () => {
    expect(await findNewestOfHost('host.example')).toBeNull()
    for (const said of [
      { address: 'https://host.example/a', publisher: 'An older test publisher' },
      { address: 'http://www.host.example?b=1', publisher: 'A newer test publisher', type: 'think-tank' },
      { address: 'https://host.example.org/', publisher: 'Somebody else' },
    ])
      await addSource(analyst, typedSource(said))
    expect(await findNewestOfHost('host.example')).toEqual({
      publisher: 'A newer test publisher',
      type: 'think-tank',
    })
  })
})

describe('looking up a page', () => {
  async function asking(paths: Readonly<Record<string, Buffer>>) {
    const { server, reached, at } = await siteOf(paths)
    const look: typeof fetchInteractive = (address) => fetchInteractive(address, reached)
    const lookUp = (path: string, actor = analyst) =>
      lookUpPage(actor, { address: at(path), words: '' }, look)
    return { at, lookUp, look, asked: () => server.asked.length }
  }

  async function standsAt(sourceId: string, url: string) {
    await database.owner.source.update({ where: { id: sourceId }, data: { url, canonicalUrl: url } })
  }

  it('proposes what the page states, with where it is from, and keeps nothing', async () => {
    const { at, lookUp } = await asking({
      '/old': leadingTo('/page', '301 Moved Permanently'),
      '/page': page(
        '<html lang="en"><title>T</title><meta name="citation_title" content="A test title"><meta name="citation_date" content="2024/05"><meta name="citation_doi" content="10.1000/182">Words',
      ),
    })
    const before = await database.owner.source.count()
    const { lookUp: looked, likely } = await lookUp('/old')
    expect(looked).toMatchObject({
      address: at('/old'),
      ledTo: at('/page'),
      notSeen: null,
      byNumber: 'https://doi.org/10.1000/182',
      proposed: {
        title: { value: 'A test title', from: 'page', name: 'citation_title' },
        date: { value: '2024-05', name: 'citation_date' },
        language: { value: 'en', name: 'lang' },
        author: { value: '' },
      },
    })
    expect(likely).toEqual([])
    expect(await database.owner.source.count()).toBe(before)
  })

  it.each([
    ['a page that is not there', undefined, { fault: 'status', status: 404 }],
    ['what is no document', page('\x89PNG', 'image/png'), { fault: 'unreadable' }],
  ])('says of %s why it was not seen, and what its address tells', async (_what, said, notSeen) => {
    const { lookUp } = await asking(said ? { '/page': said } : {})
    const { lookUp: looked } = await lookUp('/page')
    expect(looked.notSeen).toMatchObject(notSeen)
    expect(looked.proposed.publisher).toMatchObject({ from: 'host' })
    expect(looked.proposed.title.value).toBe('')
  })

  it('leads to the source that stands under the address, without asking it', async () => {
    const { at, lookUp, asked } = await asking({ '/page': page('x') })
    await standsAt('S20', at('/page'))
    await expect(lookUp('/page?utm_source=x#top')).rejects.toMatchObject({
      code: 'duplicate',
      details: { found: 'S20', same: 1 },
    })
    expect(asked()).toBe(0)
  })

  it('offers the sources that stand under what it leads to, and under the address that it gives itself', async () => {
    const { at, lookUp } = await asking({
      '/a': leadingTo('/b'),
      '/b': page('<link rel="canonical" href="/c">x'),
    })
    await standsAt('S21', at('/b'))
    await standsAt('S22', at('/c'))
    expect((await lookUp('/a')).likely).toEqual(['S21', 'S22'])
  })

  it('refuses who may add nothing, and who asks too often', async () => {
    const { lookUp, look, at } = await asking({ '/page': page('x') })
    expect(await answerOf(lookUp('/page', admin))).toBe('not_permitted')
    let tries = 0
    const counting: typeof look = (address) => {
      tries += 1
      return look(address)
    }
    const ask = () => lookUpPage(analyst2, { address: at('/none'), words: '' }, counting)
    for (let n = 0; n < 30; n += 1) await ask()
    expect(await answerOf(ask())).toBe('too_many_tries')
    expect(tries).toBe(30)
  })
})

describe('importing a bibliography', () => {
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
        await db().source.findUnique({
          where: { id },
          select: { url: true, addedById: true, listedAt: true },
        }),
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
      await expect(
        lookAtBibliography(analyst, { ...fieldsOf([]), text: 'Some words.' }),
      ).rejects.toMatchObject({
        fields: { text: ['bibliography_unread'] },
      })
      expect(await answerOf(lookAtBibliography(reviewer, fieldsOf([entry('i')])))).toBe('not_permitted')
      expect(await answerOf(addBibliography(reviewer, fieldsOf([entry('i')])))).toBe('not_permitted')
    })
  })
})
