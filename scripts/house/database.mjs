/** What a text of SQL makes, and what changes the text of what another one made. */
const FUNCTION = /^CREATE (?:OR REPLACE )?FUNCTION/gm
const TRIGGER = /^CREATE (?:CONSTRAINT )?TRIGGER/gm
const PATCH = /pg_get_(?:functiondef|viewdef|triggerdef)/g

/**
 * What the database holds beside rows: how many functions have a file, how many are made with the tables that rest on them, how many triggers are written by hand
 * (those that tables declare are made from `prisma/tables`), and how many texts patch another, so that what they make stands nowhere.
 *
 * @param {import('./files.mjs').House} house
 * @returns {{ title: string, rows: (string | number)[][] }}
 */
export function database({ files }) {
  const below = (folder) => files.filter(({ name }) => name.startsWith(`prisma/${folder}/`))
  const count = (some, pattern) => some.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0)
  const [functions, migrations] = [below('functions'), below('migrations')]
  return {
    title: 'the database',
    rows: [
      ['migrations', migrations.length],
      ['functions with a file', count(functions, FUNCTION)],
      ['functions made with tables', count(migrations, FUNCTION)],
      ['triggers by hand', count([...functions, ...migrations], TRIGGER)],
      ['texts that patch another', count([...functions, ...migrations, ...below('views')], PATCH)],
    ],
  }
}
