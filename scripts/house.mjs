// npm run house: how large the project is and how far its parts reach, counted from the code itself. A figure is a file in scripts/house,
// and a line in the list below.
import { againstOrder } from './house/against-order.mjs'
import { closures } from './house/closures.mjs'
import { database } from './house/database.mjs'
import { readHouse } from './house/files.mjs'
import { longFunctions } from './house/long-functions.mjs'
import { nounsNamed } from './house/nouns-named.mjs'
import { seconds } from './house/seconds.mjs'
import { singleImporters } from './house/single-importers.mjs'
import { sizes } from './house/sizes.mjs'

const house = readHouse()
for (const figure of [
  sizes,
  database,
  longFunctions,
  closures,
  singleImporters,
  againstOrder,
  nounsNamed,
  seconds,
]) {
  const { title, rows } = figure(house)
  console.log([title, ...rows.map((row) => `  ${row.join(' | ')}`), ''].join('\n'))
}
