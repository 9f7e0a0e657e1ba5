import arSource from '../../lib/ground/i18n/messages/ar/source.json' with { type: 'json' }
import enSource from '../../lib/ground/i18n/messages/en/source.json' with { type: 'json' }
import esSource from '../../lib/ground/i18n/messages/es/source.json' with { type: 'json' }
import frSource from '../../lib/ground/i18n/messages/fr/source.json' with { type: 'json' }
import { type Answer, ask, type Pair } from './all-pages'

/** What differs on purpose between the pages of two sites (docs/decisions/0110): what is left out of both before they are compared. */
interface Difference {
  readonly why: string
  readonly on: RegExp
  readonly drop: RegExp
}

/** Both cases of the sentence on how many sources of a list have a copy. */
const copied = [enSource, frSource, esSource, arSource]
  .flatMap(({ library }) => /0 \{(.*?)\} other \{(.*)\}\}$/.exec(library.copied)?.slice(1) ?? [])
  .map((words) => words.replace(/\{[^}]*\}/g, '\\d+'))
  .join('|')

/** The one list; whatever else differs is a defect. */
const ON_PURPOSE: readonly Difference[] = [
  { why: 'a form is sent once, by a key made for it', on: /\/correct$/, drop: / name="key" value="[^"]+"/g },
  {
    why: 'whether two judged alike can be told only with what the second said, which is the team’s',
    on: /\/7e(?:\/revisions\/spain\/1|\/as-of\/[\d-]+)?$/,
    drop: /(?<=<div>|<\/dl>)<p class="quiet">[^<]+<\/p>/g,
  },
  {
    why: 'an assessment is checked by the record in which it became final, at the site of that',
    on: /\/check$/,
    drop: /<p class="lede">.*<\/main>/gs,
  },
  {
    why: 'archived copies are not carried: a source says which it has',
    on: /\/sources\/S(?:12|44|46)$/,
    drop: /(?<=id="copies">[^<]+<\/h2>).*?<\/section>| data-versionurl="[^"]+"|<a href="[^"]+\/copies\/\d+">[^<]+<\/a>/g,
  },
  {
    why: 'and so does a list of sources, of all on the page at once',
    on: /\/sources(?:\?cited=yes|\/after\/S\d+)?$/,
    drop: new RegExp(` (?:${copied})| data-versionurl="[^"]+"`, 'g'),
  },
  {
    why: 'nor is there a file of all copies',
    on: /\/(?:share|sources(?:\?cited=yes|\/after\/S\d+)?)$/,
    drop: /<p class="pt-m"><a class="tap" href="[^"]+copies\.warc\.gz".*?<\/p>|<a class="tap" href="[^"]+copies\.warc\.gz".*?<\/a>|<div class="pt-s"><dt>[^<]+<bdi>WARC<\/bdi>.*?<\/div>|\{[^{}]*copies\.warc\.gz[^{}]*\},?/g,
  },
  {
    why: 'it comes with the first answer or after it, as the framework has it',
    on: /./,
    drop: /<meta name="next-size-adjust" content=""\/>/,
  },
]

/** Pages that are compared by their status alone, or not here, and why. */
export const NOT_COMPARED: readonly { readonly why: string; readonly path: RegExp }[] = [
  { why: 'figures on it are of those who work on a site', path: /\/method(?:\/as-of\/[\d-]+)?$/ },
  { why: 'its acts are compared across its parts', path: /\/history(?:\/after\/-?\d+)?$/ },
  {
    why: 'archived copies are not carried',
    path: /\/sources\/S(?:12|44|46)\/copies\/1$/,
  },
]

/** Where a page differs although it should not: both sites' words there, or nothing. */
export function differenceOf(
  { path, here, there }: Pair,
  [one, other]: readonly [string, string],
): string | null {
  const [mine, its] = [said(here, path, one), said(there, path, other)]
  if (mine === its) return null
  const [left, right] = [mine.split(/(?=<)/), its.split(/(?=<)/)]
  const at = left.findIndex((each, index) => each !== right[index])
  return `${path}\n  ${left.slice(at, at + 3).join('')}\n  ${right.slice(at, at + 3).join('')}`
}

function said({ status, text }: Answer, path: string, site: string): string {
  const { host } = new URL(site)
  const all = ON_PURPOSE.filter(({ on }) => on.test(path.split('#')[0] ?? ''))
  const left = all.reduce((rest, { drop }) => rest.replace(drop, ''), text)
  return `${status} ${withTitleFirst(left).replaceAll(host, 'site.example').replaceAll(encodeURIComponent(host), 'site.example')}`
}

/** Where in the head the title stands is chance: it comes with the page, and the rest of the head with what the framework makes beside it. */
function withTitleFirst(text: string): string {
  return text.replace(/(<head>(?:(?!<\/head>).)*?)(<title>[^<]*<\/title>)/s, '$2$1')
}

/** An act of the history: its hash, and what is said of it without its number. */
interface Act {
  readonly hash: string
  readonly html: string
}

/** Every act of a history, through all its parts. @param address of its first part */
export async function actsOf(address: string): Promise<readonly Act[]> {
  const acts: Act[] = []
  for (let part: string | undefined = address; part !== undefined; ) {
    const { text } = await ask(part)
    for (const [html] of text.matchAll(/(?<=<li id="e-?\d+">).*?<\/li>/gs)) {
      const hash = /title="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''
      acts.push({ hash, html: html.replace(/<a class="plain tap" href="#e\d+">\d+<\/a> /, '') })
    }
    const next: string | undefined = /<a rel="next" href="([^"]+)"/.exec(text)?.[1]
    part = next && new URL(next, address).href
  }
  return acts
}
