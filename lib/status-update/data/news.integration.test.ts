import { describe, expect, it } from 'vitest'
import { ownDatabase } from '@/lib/platform/testing'
import { newsEntries } from '@/lib/share/rules/news'
import { pastGuards } from '@/lib/source/data/testing'
import { findNews } from './news'

const database = await ownDatabase({ seeded: true })
const slug = 'rabat-2022-07-08'
const all = { slug: null, area: null, reference: null }
const publicly = (path: string) => new URL(path, 'https://suivi.example').href
const refs = (news: Awaited<ReturnType<typeof findNews>>) => news.map(({ item }) => item.reference)

describe('what was published last', () => {
  it('is no more than asked for, newest first', async () => {
    const news = await findNews(all, 50, 'en')
    expect(news.length).toBeGreaterThan(3)
    expect(news.map(({ at }) => at)).toEqual(
      news
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    )
    expect(await findNews(all, 3, 'en')).toEqual(news.slice(0, 3))
  })

  it('is that of one statement, area or item where it is asked of one', async () => {
    const news = await findNews({ ...all, slug }, 50, 'en')
    const [first] = news
    if (!first) throw new Error('nothing was published')
    const { reference } = first.item
    expect(new Set(refs(await findNews({ ...all, slug, reference }, 50, 'en')))).toEqual(new Set([reference]))
    const { areaKey } = await database.app.commitment.findFirstOrThrow({
      where: { reference, statement: { slug } },
    })
    const inArea = refs(await findNews({ slug, area: areaKey, reference: null }, 50, 'en'))
    expect(inArea).toContain(reference)
    expect(inArea.length).toBeLessThan(news.length)
    expect(await findNews({ ...all, slug: 'nowhere' }, 50, 'en')).toEqual([])
  })

  it('can be asked of what came between two moments, the first of them left out', async () => {
    const news = await findNews(all, 50, 'en')
    const moments = [...new Set(news.map(({ at }) => at))].sort()
    const [at = ''] = moments
    expect(await findNews(all, 50, 'en', { after: at, upTo: null })).toEqual(
      news.filter((each) => each.at > at),
    )
    expect(await findNews(all, 50, 'en', { after: null, upTo: at })).toEqual(
      news.filter((each) => each.at <= at),
    )
  })

  it('has nothing on an item that was withdrawn', async () => {
    const [first] = await findNews(all, 50, 'en')
    if (!first) throw new Error('nothing was published')
    const { reference } = first.item
    const { state } = await database.app.commitment.findFirstOrThrow({ where: { reference } })
    const stands = (as: string, at: string, reason: string) =>
      pastGuards(database.ownerUrl, ['commitments'], async (client) => {
        await client.query(
          `UPDATE commitments SET state = '${as}', withdrawn_at = ${at}, withdrawn_reason = ${reason}, withdrawn_language = ${at === 'NULL' ? at : "'en'"} WHERE reference = '${reference}'`,
        )
      })
    await stands('withdrawn', 'now()', "'Marked twice'")
    expect(refs(await findNews(all, 50, 'en'))).not.toContain(reference)
    await stands(state, 'NULL', 'NULL')
    expect(refs(await findNews(all, 50, 'en'))).toContain(reference)
  })
})

describe('its entries', () => {
  it.each(['en', 'fr', 'es', 'ar'] as const)(
    'say it in %s, and are known by the judgement alone',
    async (locale) => {
      const news = await findNews(all, 50, locale)
      const entries = newsEntries(news, locale, { namesStatement: true, addressOf: publicly })
      expect(entries.map(({ id }) => id)).toEqual(news.map(({ revision }) => `urn:uuid:${revision.id}`))
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
      for (const { address, title } of entries) {
        expect(address).toMatch(
          new RegExp(
            `^https://suivi.example${locale === 'en' ? '' : `/${locale}`}/${slug}/\\w+/revisions/[\\w-]+/\\d+$`,
          ),
        )
        expect(title).not.toMatch(/status-update\.|review\./)
      }
      expect(entries.map(({ id }) => id)).toEqual(
        newsEntries(await findNews(all, 50, 'en'), 'en', { namesStatement: false, addressOf: publicly }).map(
          ({ id }) => id,
        ),
      )
    },
  )
})
