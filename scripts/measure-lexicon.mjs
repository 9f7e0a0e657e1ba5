// npm run measure:lexicon: what the lexicon suggests for the four texts of scripts/lexicon, held against their coding by hand; writes the table
// into docs/method.md, and ends with 1 where a figure is worse than the one that is kept.
//   npm run measure:lexicon -- --keep      keeps the figures as they are now (scripts/lexicon/kept.json)
import { runScript } from './failure.mjs'
import { runTypeScript } from './program.mjs'

await runScript(async () => {
  const { code } = await runTypeScript('scripts/lexicon/main.ts', process.argv.slice(2), { show: true })
  process.exitCode = code
})
