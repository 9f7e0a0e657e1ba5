import { describe, expect, it } from 'vitest'
import type { Member } from '@/lib/ground/platform/actor'
import { answerOf, memberOf, ownDatabase, withClient } from '@/lib/ground/platform/testing'
import { bodyHash } from '@/lib/text/note/rules/body-hash'
import { findHouseText, findHouseTexts } from './data/house-texts'
import { setText } from './mutations/set-text'
import { type HouseTextInput, houseTextSchema, signalsSchema } from './schema'

const database = await ownDatabase({ seeded: true })
const administrator = await memberOf(database, 'admin')

const textOf = (body: string, version = 0, more: Partial<HouseTextInput> = {}) =>
  houseTextSchema.parse({ kind: 'imprint', language: 'en', body, version, ...more })

const acts = () =>
  database.app.event.findMany({ where: { objectType: 'house-text' }, orderBy: { position: 'asc' } })
const shown = async (kind: string, language = 'en') =>
  (await findHouseTexts()).find((text) => text.kind === kind && text.language === language)

describe('a text of the site', () => {
  it('is set by an administrator, changed and taken back; every wording stays, each with its act', async () => {
    await setText(administrator, textOf('Test house, first'))
    expect(await shown('imprint')).toMatchObject({
      body: 'Test house, first',
      version: 1,
      by: administrator.publicName,
    })
    await setText(administrator, textOf('Test house, second', 1))
    await setText(administrator, textOf('', 2))
    expect(await shown('imprint')).toMatchObject({ body: '', version: 3 })

    const rows = await database.app.houseText.findMany({ orderBy: { version: 'asc' } })
    expect(rows.map(({ body }) => body)).toEqual(['Test house, first', 'Test house, second', ''])
    const recorded = await acts()
    expect(recorded.map(({ verb, actorId, objectId }) => ({ verb, actorId, objectId }))).toEqual(
      rows.map(({ id }) => ({ verb: 'edited', actorId: administrator.id, objectId: id })),
    )
    expect(recorded.map(({ payload }) => JSON.parse(payload).bodySha256)).toEqual(
      rows.map(({ body }) => bodyHash(body)),
    )
  })

  it('is one text in each language', async () => {
    await setText(administrator, textOf('Test house', 0, { kind: 'name' }))
    await setText(administrator, textOf('Maison d’essai', 0, { kind: 'name', language: 'fr' }))
    expect((await shown('name'))?.body).toBe('Test house')
    expect((await shown('name', 'fr'))?.body).toBe('Maison d’essai')
    await setText(administrator, textOf('Test house, renamed', 1, { kind: 'name' }))
    const names = await findHouseTexts('name')
    expect(names.map(({ body }) => body)).toEqual(['Test house, renamed', 'Maison d’essai'])
    for (const name of names) expect(await findHouseText(name)).toEqual(name)
    // By their verb other processes know that these are on every page.
    expect((await acts()).slice(-3).map(({ verb }) => verb)).toEqual(['named', 'named', 'named'])
    expect(await findHouseText({ kind: 'name', language: 'es' })).toBeNull()
  })

  it.each(['analyst', 'reviewer'] as const)('is not for %s to set', async (role) => {
    const member: Member = await memberOf(database, role)
    expect(await answerOf(setText(member, textOf('Test house', 0, { kind: 'about' })))).toBe('not_permitted')
    expect(await shown('about')).toBeUndefined()
  })

  it('may be what is asked of machines: one line, with its act, taken back as any other', async () => {
    const said = (form: Record<string, string>) => signalsSchema.parse(form)
    expect(await shown('signals')).toBeUndefined()
    await setText(administrator, said({ version: '0', search: 'yes', 'ai-train': 'no' }))
    expect(await shown('signals')).toMatchObject({ body: 'search=yes, ai-train=no', version: 1 })
    expect(await acts()).toHaveProperty(`${(await acts()).length - 1}.verb`, 'edited')
    expect(await answerOf(setText(administrator, said({ version: '0', search: 'no' })))).toBe('conflict')
    const reviewer = await memberOf(database, 'reviewer')
    expect(await answerOf(setText(reviewer, said({ version: '1', search: 'no' })))).toBe('not_permitted')
    await setText(administrator, said({ version: '1' }))
    expect(await shown('signals')).toMatchObject({ body: '', version: 2 })
    expect(signalsSchema.safeParse({ version: '0', search: 'perhaps' }).success).toBe(false)
  })

  it('saved as it stands changes nothing', async () => {
    const saved = textOf('Test contact', 0, { kind: 'contact' })
    await setText(administrator, saved)
    const before = (await acts()).length
    expect(await answerOf(setText(administrator, saved))).toBe('done')
    expect(await answerOf(setText(administrator, textOf('', 0, { kind: 'about' })))).toBe('done')
    expect((await acts()).length).toBe(before)
  })

  it('does not go over what another administrator said meanwhile', async () => {
    const licence = (body: string, version: number) => textOf(body, version, { kind: 'licence' })
    await setText(administrator, licence('Test licence', 0))
    await expect(setText(administrator, licence('Another licence', 0))).rejects.toMatchObject({
      code: 'conflict',
      details: { saved: 'Test licence', version: 1 },
    })
    const both = ['One', 'Two'].map((body) => answerOf(setText(administrator, licence(body, 1))))
    expect((await Promise.all(both)).sort()).toEqual(['conflict', 'done'])
  })

  it('never changes or goes in the database, not even by its owner', async () => {
    await withClient(database.ownerUrl, async (client) => {
      for (const change of [
        "UPDATE house_texts SET body = 'x'",
        'DELETE FROM house_texts',
        'TRUNCATE house_texts',
      ])
        await expect(client.query(change), change).rejects.toThrow(/never|append|change/i)
    })
  })
})
