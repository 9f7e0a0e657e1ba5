import { type Counted, type Measured, summed } from './measure'

export const BEGINS = '<!-- Written by `npm run measure:lexicon`. -->'
export const ENDS = '<!-- Until here. -->'

const NAMES: Readonly<Record<string, string>> = { acknowledged: 'welcomed' }

/** The figures as the table of docs/method.md: each text by force, and each language as a whole. */
export function figuresTable(measured: readonly Measured[]): string {
  const columns = [
    'text',
    'force',
    'items',
    'found',
    'recall',
    'with its force',
    'suggested',
    'right',
    'precision',
  ]
  const rows = measured.flatMap(({ name, all, forces }) => [
    row(name, 'all', all),
    ...Object.entries(forces)
      .filter(([, { items, suggested }]) => items + suggested > 0)
      .map(([force, counted]) => row('', NAMES[force] ?? force, counted)),
  ])
  const languages = [...new Set(measured.map(({ language }) => language))].map((language) => {
    const own = measured.filter((each) => each.language === language)
    return row(`all in ${language}`, 'all', summed(own.map(({ all }) => all)))
  })
  return [columns, columns.map(() => '---'), ...rows, ...languages]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function row(name: string, force: string, { items, found, withForce, suggested, right }: Counted) {
  return [
    name,
    force,
    items,
    found,
    share(found, items),
    withForce,
    suggested,
    right,
    share(right, suggested),
  ]
}

const share = (some: number, all: number) => (all === 0 ? '' : (some / all).toFixed(2))

/** The page with the table between its two marks; throws where it has no place for it. */
export function withFigures(page: string, table: string): string {
  const [begins, ends] = [page.indexOf(BEGINS), page.indexOf(ENDS)]
  if (begins < 0 || ends < begins)
    throw new Error('docs/method.md has no place for the figures of the lexicon')
  return `${page.slice(0, begins + BEGINS.length)}\n\n${table}\n\n${page.slice(ends)}`
}

/** What must not become worse of a text or of a force in it: fewer found, fewer with their force, more suggested in vain. */
export interface Kept {
  readonly found: number
  readonly withForce: number
  readonly inVain: number
}

/** The figures that are kept, by text and force (`la-en agreed`); of a whole text under its name. */
export function keptFigures(measured: readonly Measured[]): Readonly<Record<string, Kept>> {
  return Object.fromEntries(
    measured.flatMap(({ name, all, forces }) => [
      [name, keptOf(all)],
      ...Object.entries(forces).map(([force, counted]) => [`${name} ${force}`, keptOf(counted)] as const),
    ]),
  )
}

function keptOf({ found, withForce, suggested, right }: Counted): Kept {
  return { found, withForce, inVain: suggested - right }
}

/** Where figures are worse than those that are kept, a line each. */
export function worse(now: Readonly<Record<string, Kept>>, kept: Readonly<Record<string, Kept>>): string[] {
  return Object.entries(kept).flatMap(([name, before]) => {
    const after = now[name]
    if (!after) return [`${name}: no longer measured`]
    const line = (what: string, was: number, is: number) => `${name}: ${what} ${is}, was ${was}`
    return [
      ...(after.found < before.found ? [line('found', before.found, after.found)] : []),
      ...(after.withForce < before.withForce ? [line('with force', before.withForce, after.withForce)] : []),
      ...(after.inVain > before.inVain ? [line('in vain', before.inVain, after.inVain)] : []),
    ]
  })
}
