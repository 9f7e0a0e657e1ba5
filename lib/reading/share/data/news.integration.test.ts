import { describe, expect, it } from 'vitest'
import { WHOLE } from '@/lib/assessment/status-update/rules/news-page'
import { pastGuards } from '@/lib/evidence/source/data/testing'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { newsEntries } from '@/lib/reading/share/rules/news'
import { findNews } from './news'

const database = await ownDatabase({ seeded: true })
const slug = 'rabat-2022-07-08'
const all = WHOLE
const publicly = (path: string) => new URL(path, 'https://suivi.example').href
const refs = (news: Awaited<ReturnType<typeof findNews>>) =>
  news.flatMap((each) => (each.kind === 'judgement' ? [each.item.reference] : []))

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
    const [reference] = refs(news)
    if (reference === undefined) throw new Error('nothing was published')
    expect(new Set(refs(await findNews({ ...all, slug, reference }, 50, 'en')))).toEqual(new Set([reference]))
    const { areaKey } = await database.app.commitment.findFirstOrThrow({
      where: { reference, statement: { slug } },
    })
    const inArea = refs(await findNews({ ...all, slug, area: areaKey }, 50, 'en'))
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
    const [reference = ''] = refs(await findNews(all, 50, 'en'))
    const { state } = await database.app.commitment.findFirstOrThrow({ where: { reference } })
    const stands = (as: string, at: string, reason: string) =>
      pastGuards(database.ownerUrl, ['commitments'], async (client) => {
        await client.query(
          `UPDATE commitments SET state = '${as}', withdrawn_at = ${at}, withdrawn_reason = ${reason}, withdrawn_language = ${at === 'NULL' ? at : "'en'"} WHERE reference = '${reference}'`,
        )
      })
    await stands('withdrawn', 'now()', "'Marked twice'")
    const [newest, ...others] = await findNews(all, 50, 'en')
    expect(newest).toMatchObject({ kind: 'withdrawn', correction: { item: { reference } } })
    expect(refs(others)).not.toContain(reference)
    await stands(state, 'NULL', 'NULL')
    expect(refs(await findNews(all, 50, 'en'))).toContain(reference)
  })
})

describe('its entries', () => {
  it.each(['en', 'fr', 'es', 'ar'] as const)(
    'say it in %s, and are known by the judgement alone',
    async (locale) => {
      const news = (await findNews(all, 50, locale)).filter(({ kind }) => kind === 'judgement')
      const entries = newsEntries(news, locale, { namesStatement: true, addressOf: publicly })
      expect(entries.map(({ id }) => id)).toEqual(news.map(({ id }) => `urn:uuid:${id}`))
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
      for (const { address, title } of entries) {
        expect(address).toMatch(
          new RegExp(
            `^https://suivi.example${locale === 'en' ? '' : `/${locale}`}/${slug}/\\w+/revisions/[\\w-]+/\\d+$`,
          ),
        )
        expect(title).not.toMatch(/status-update\.|review\./)
      }
      const inEnglish = await findNews(all, 50, 'en')
      expect(entries.map(({ id }) => id)).toEqual(
        newsEntries(
          inEnglish.filter(({ kind }) => kind === 'judgement'),
          'en',
          { namesStatement: false, addressOf: publicly },
        ).map(({ id }) => id),
      )
    },
  )
})
