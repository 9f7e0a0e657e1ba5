import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { contexts, places, rooms } from './rooms.mjs'

// One name a thing: what a room is called, its messages, its components, its style sheets and its journeys are called
// (docs/house.md). A sheet or a journey that is a part of a room's says which after a dot: `dossier.picture.css`.

/** Who has no partner of a kind, and why. A sheet has whoever draws something that no sheet draws yet. */
const WITHOUT = {
  lib: {
    form: 'could ship in another product',
    layout: 'could ship in another product',
    ui: 'could ship in another product',
  },
  components: {
    i18n: 'the languages of all rooms',
    platform: 'draws nothing',
    store: 'draws nothing',
  },
  messages: {
    cover: 'its words are those of snapshot, whose readers asked for it',
    i18n: 'holds the messages of all rooms',
    platform: 'says nothing to people',
    'status-review': 'its words are those of desk and status-update',
    store: 'says nothing to people',
  },
  journeys: {
    cover: 'in evidence, with what is withheld',
    i18n: 'every journey reads its languages',
    layout: 'every journey sees it; reader walks its links',
    mail: 'its section is on the page of jobs: in job',
    method: 'reader and every-page read its pages',
    platform: 'every journey stands on it',
    request: 'a request is a kind of search to a reader: in search-log',
    review: 'in status-update and desk, where people submit and decide',
    'status-review': 'in desk, where it is done',
    store: 'in evidence and bringing, whose bytes it keeps',
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
    doors: 'bodies that no page sends',
    'every-page': 'every kind of page: axe, weight, policy and faces',
    evidence:
      'from an address to what is withheld of its copy, through source, snapshot, status-update, desk and dossier',
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

/** The folders two below a tree, as rooms are placed in it. */
const placedIn = (tree) =>
  readdirSync(tree, { withFileTypes: true }).flatMap((context) =>
    context.isDirectory()
      ? readdirSync(`${tree}/${context.name}`).map((room) => `${context.name}/${room}`)
      : [context.name],
  )
const roomsIn = (tree) => placedIn(tree).map((place) => place.split('/')[1] ?? place)

const kinds = {
  lib: roomsIn('lib'),
  components: roomsIn('components'),
  messages: named('lib/ground/i18n/messages/en', '.json'),
  styles: named('styles', '.css'),
  journeys: named('e2e', '.spec.ts'),
}

it.each(Object.keys(kinds))(
  '%s are called what the rooms are called, and each room has those that it needs',
  (kind) => {
    const has = (name) => (WITHOUT[kind] ? !(name in WITHOUT[kind]) : kinds[kind].includes(name))
    const expected = [...rooms.filter(has), ...Object.keys(OF_ALL[kind] ?? {})]
    expect(kinds[kind].sort()).toEqual(expected.sort())
  },
)

it.each(['lib', 'components'])('the rooms of %s are in their contexts, and nothing else is', (tree) => {
  expect(placedIn(tree).filter((place) => !places.includes(place))).toEqual([])
})

it('a room has one name and one place, and the tables name rooms that there are', () => {
  expect(new Set(rooms).size).toBe(rooms.length)
  const excused = Object.values(WITHOUT).flatMap((table) => Object.keys(table))
  expect(excused.filter((name) => !rooms.includes(name))).toEqual([])
})

it('docs/house.md tells the contexts and their rooms in their order', () => {
  const told = readFileSync('docs/house.md', 'utf8').match(/^\| [a-z0-9]+ \| .* · .* \| .* \|$/gm)
  expect(told).toEqual(
    contexts.map(({ name, rooms: own, holds }) => `| ${name} | ${own.join(' · ')} | ${holds} |`),
  )
})

/** What stands in a folder, tests and what only they need aside: files without their endings, folders with a slash. */
function heldBy(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !/\.(?:test|fixture|d)\.|^testing\.|^tsconfig/.test(name))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name.replace(/\.\w+$/, '')))
    .sort()
}

it.each(['server/', 'lib/ground/platform/'])(
  'the house says of each file in %s to what it belongs',
  (folder) => {
    const [, table] = readFileSync('docs/house.md', 'utf8').split(
      `| in \`${folder}\` | files |\n| --- | --- |\n`,
    )
    const [rows] = table.split('\n\n')
    const named = Array.from(rows.matchAll(/`([^`]+)`/g), ([, name]) => name)
    expect(named.sort()).toEqual(heldBy(folder))
  },
)
