import { expect, it, vi } from 'vitest'
import { ownDatabase } from '@/lib/ground/platform/testing'
import { findStatement } from '@/lib/text/statement/data/statements'
import { loadNews } from './news'

vi.mock('@/lib/text/statement/data/statements', async (original) => {
  const data = await original<typeof import('@/lib/text/statement/data/statements')>()
  return { ...data, findStatement: vi.fn(data.findStatement) }
})

const { owner } = await ownDatabase({ seeded: true })
const slug = 'rabat-2022-07-08'
const whole = await findStatement(slug)
const [area] = whole?.areas ?? []
if (!whole || !area) throw new Error('the starter dossier is not there')

it.each([
  [{ slug: null, area: null, reference: null }, '/', null],
  [{ slug, area: null, reference: null }, `/${slug}`, whole.shortTitle],
  [
    { slug, area: area.key, reference: null },
    `/${slug}/areas/${area.key}`,
    `${area.title} · ${whole.shortTitle}`,
  ],
])('of %j are called as their page is, and no text is read for them', async (of, path, name) => {
  vi.mocked(findStatement).mockClear()
  expect(await loadNews(of, 'en')).toMatchObject({ path, name })
  expect(findStatement).not.toHaveBeenCalled()
})

it('of an item are called by its reference and title', async () => {
  const of = { slug, area: null, reference: '7c' }
  const { title } = await owner.commitment.findFirstOrThrow({
    where: { reference: '7c' },
    select: { title: true },
  })
  expect(await loadNews(of, 'en')).toMatchObject({ path: `/${slug}/7c`, name: `7c: ${title}` })
})

it.each([
  { slug: 'nowhere-2022-07-08', area: null, reference: null },
  { slug, area: 'no-area', reference: null },
  { slug, area: null, reference: '99z' },
])('of %j are none', async (of) => {
  expect(await loadNews(of, 'en')).toBeNull()
})
