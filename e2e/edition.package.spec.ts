import { expect, test } from './fixtures'
import { everyPage, isItsTurn, LANGUAGES } from './pages/all-pages'
import { fill, withArrivedSite } from './pages/arrived-site'
import { actsOf, differenceOf, NOT_COMPARED } from './pages/differs-on-purpose'
import { dossier, inLanguage } from './site'

// A statement goes from one site to another in its package, and says there what it said.

test('a package of a rich statement makes the same pages on an empty site, in four languages', async ({
  request,
  site,
}) => {
  test.setTimeout(30 * 60_000)
  await fill()
  const zip = await (await request.get(`${dossier}/package.zip`)).body()
  await withArrivedSite(zip, async (there) => {
    const sites = [site.address, there] as const
    const isCompared = (path: string) =>
      !NOT_COMPARED.some(({ path: pattern }) => pattern.test(path)) && isItsTurn(path)
    const [differences, asked]: [string[], string[]] = [[], []]
    for await (const pair of everyPage(...sites, isCompared)) {
      asked.push(pair.path)
      differences.push(...[differenceOf(pair, sites) ?? []].flat())
    }
    expect(differences.join('\n')).toBe('')
    expect(asked.length).toBeGreaterThan(600)
    for (const page of ['/7c', '/sources/S40', '/searches', '/7f', '/variants/renderings/fr-1'])
      expect(asked, page).toContain(inLanguage('ar', dossier + page))

    for (const language of LANGUAGES) {
      const [before, arrived] = await Promise.all(
        sites.map((address) => actsOf(address + inLanguage(language, `${dossier}/history`))),
      )
      const [imported, ...rest] = arrived ?? []
      expect(before?.some(({ hash }) => hash === imported?.hash)).toBe(false)
      // Acts on copies that are not there are not told, or told without the copy.
      const told = before?.filter(({ html }) => !html.includes('/copies/'))
      const onCopies = new Set(before?.filter((act) => !told?.includes(act)).map(({ hash }) => hash))
      expect(rest.filter(({ hash }) => !onCopies.has(hash))).toEqual(told)
    }
  })
})
