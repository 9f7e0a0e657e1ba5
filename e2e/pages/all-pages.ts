import { copiedPage, foundInMap } from '../../scripts/mirror/page.mjs'
import { isCopied } from '../../scripts/mirror/places.mjs'
import { inLanguage, publicPages } from '../site'

export const LANGUAGES = ['en', 'fr', 'es', 'ar'] as const
const AT_ONCE = 3

/** Sources of which more is told than that they came with the dossier (scripts/test/make-public.ts and make-rich.ts). */
const TOLD_OF = ['S12', 'S19', 'S25', 'S30', 'S31', 'S34', 'S40', 'S44', 'S46']

/**
 * Of every page all languages are asked; but a hundred sources came with the dossier and nothing more is told of them: of these each has its
 * turn in one language.
 */
export function isItsTurn(path: string): boolean {
  const [, language = 'en', source = '', number = ''] =
    /^(?:\/(fr|es|ar))?\/[^/]+\/sources\/(S(\d+))(?:\/|$)/.exec(path) ?? []
  if (source === '' || TOLD_OF.includes(source)) return true
  return LANGUAGES[Number(number) % LANGUAGES.length] === language
}

/** What an address was answered with: its HTML or, where it leads on, whereto. */
export interface Answer {
  readonly status: number
  readonly text: string
}

/** A page at two sites. */
export interface Pair {
  readonly path: string
  readonly here: Answer
  readonly there: Answer
}

/**
 * Asks two sites for every public page of the first, in all four languages: those of the map of the site and every one that they lead to, as a
 * copy of the site finds them (scripts/mirror), and one of every further kind.
 *
 * @param isAsked whether a page is asked for, by its path
 */
export async function* everyPage(
  here: string,
  there: string,
  isAsked: (path: string) => boolean,
): AsyncGenerator<Pair> {
  const origins = [here]
  const seen = new Set<string>()
  const queue: string[] = []
  const add = (paths: readonly string[]) => {
    for (const path of paths.filter((each) => !seen.has(each) && isAsked(each))) {
      seen.add(path)
      queue.push(path)
    }
  }
  const maps = foundInMap((await ask(`${here}/sitemap.xml`)).text, origins)
  for (const map of maps) add(foundInMap((await ask(here + map)).text, origins))
  add(Object.values(publicPages).flatMap((page) => LANGUAGES.map((language) => inLanguage(language, page))))
  while (queue.length > 0) {
    const pairs = await Promise.all(queue.splice(0, AT_ONCE).map((path) => askBoth(here, there, path)))
    for (const pair of pairs) {
      // What is no page is asked for by nobody but programs.
      if (!pair.here.isPage) continue
      const { found } = copiedPage(pair.here.text, pair.path, { origins, cited: false, notice: () => '' })
      add(found.filter((each) => isCopied(each, false)))
      yield pair
    }
  }
}

async function askBoth(here: string, there: string, path: string) {
  const [one, other] = await Promise.all([ask(here + path), ask(there + path)])
  return { path, here: one, there: other }
}

/** The HTML of a page, or the text of a map; of other files nothing is read. */
export async function ask(address: string): Promise<Answer & { readonly isPage: boolean }> {
  const answer = await fetch(address, { redirect: 'manual', headers: { 'accept-language': 'en' } })
  const { status, headers } = answer
  const isPage = headers.get('content-type')?.startsWith('text/html') === true || headers.has('location')
  if (isPage || headers.get('content-type')?.includes('xml'))
    return { status, isPage, text: headers.get('location') ?? (await answer.text()) }
  await answer.body?.cancel()
  return { status, isPage, text: '' }
}
