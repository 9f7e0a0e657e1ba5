import { readFileSync, writeFileSync } from 'node:fs'
import { figuresTable, type Kept, keptFigures, withFigures, worse } from './figures'
import { measureAll } from './measure'

// Called by scripts/measure-lexicon.mjs.
const PAGE = 'docs/method.md'
const KEPT = 'scripts/lexicon/kept.json'

const measured = measureAll()
const table = figuresTable(measured)
console.log(table)
writeFileSync(PAGE, withFigures(readFileSync(PAGE, 'utf8'), table))
const now = keptFigures(measured)
if (process.argv.includes('--keep')) writeFileSync(KEPT, `${JSON.stringify(now, null, 2)}\n`)
else {
  const fallen = worse(now, JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, Kept>)
  for (const line of fallen) console.error(line)
  process.exitCode = fallen.length > 0 ? 1 : 0
}
