import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'

// One name a thing: what a room is called, its messages, its components, its style sheets and its journeys are called
// (docs/house.md). A sheet or a journey that is a part of a room's says which after a dot: `dossier.picture.css`.

/** What has messages, components or sheets, and is no room. */
const NO_ROOM = {
  form: 'could ship in another product',
  layout: 'could ship in another product',
  method: 'the words of the method; its rules stand in status-update and commitment',
  ui: 'could ship in another product',
}

/** Who has no partner of a kind, and why. */
const WITHOUT = {
  styles: {
    api: 'set with the facts and lists of ui',
    'item-test': 'set with the rows and lists of ui',
    job: 'set with the rows and lists of ui',
    lead: 'set with the rows and lists of ui, and lit as what search finds',
    mail: 'a mail has its styles in itself (lib/mail/rules/html.ts)',
    method: 'set with the tables of ui',
    notice: 'set with the rows and lists of ui',
    request: 'set with the rows and lists of ui',
    'search-log': 'set with the rows and lists of ui',
    'second-coding': 'set as the form that it opens, and as the desk',
    subscription: 'set as the form that anybody may send',
    webhook: 'set with the rows and lists of ui',
    translation: 'set with the forms and lists of ui; the label of a translation with words',
  },
  journeys: {
    layout: 'every journey sees it; reader walks its links',
    mail: 'its section is on the page of jobs: in job',
    method: 'reader and accessible read its pages',
    request: 'a request is a kind of search to a reader: in search-log',
    ui: 'every journey sees it',
  },
}

/** What is of all rooms, and why. */
const OF_ALL = {
  styles: {
    base: 'what every page starts from',
    faces: 'type faces',
    modes: 'contrast and forced colours',
    print: 'paper',
    reading: 'what a reading page asks for; desk is the other',
    tokens: 'the theme',
  },
  journeys: {
    accessible: 'every kind of page, through axe',
    doors: 'bodies that no page sends',
    evidence:
      'from an address to what is withheld of its copy, through source, snapshot, status-update, desk and dossier',
    light: 'every public page, weighed',
    outage: 'what any page says while the database is away',
    reader: 'everything public, read without script',
  },
}

/** Names in a folder, up to the first dot, each once: of its files that end so, or of its folders that hold files. */
function named(folder, ending = '') {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(ending))
  const names = ending === '' ? files.filter((name) => /[/\\]/.test(name)) : files
  return [...new Set(names.map((name) => name.split(/[./\\]/)[0]))]
}

const rooms = named('lib').filter((name) => name !== 'platform' && name !== 'i18n')
const known = [...rooms, ...Object.keys(NO_ROOM)]
const kinds = {
  messages: named('lib/i18n/messages/en', '.json'),
  components: named('components'),
  styles: named('styles', '.css'),
  journeys: named('e2e', '.spec.ts'),
}

it.each(Object.keys(kinds))('%s are called what the rooms are called, and each room has them', (kind) => {
  const without = Object.keys(WITHOUT[kind] ?? {})
  const expected = [...known.filter((name) => !without.includes(name)), ...Object.keys(OF_ALL[kind] ?? {})]
  expect(kinds[kind].sort()).toEqual(expected.sort())
})

it('the tables name rooms that there are, and no room as none', () => {
  const excused = Object.values(WITHOUT).flatMap((table) => Object.keys(table))
  expect(excused.filter((name) => !known.includes(name))).toEqual([])
  expect(rooms.filter((name) => name in NO_ROOM)).toEqual([])
})
