// npm run mirror: writes the public site as files that any file server shows at the same addresses, in four languages, with its record, copies, feeds and
// downloads. docs/operating.md says how and when.
//   npm run mirror -- OUT                of the site at SUIVI_URL, or at PORT of this machine
//   npm run mirror -- OUT --from URL     of the site at this address
//   npm run mirror -- OUT --no-citations   without the files for reference managers, which are most of the files of a small statement
// What was interrupted goes on with the same command. Ends with 0 where all that pages lead to is in the copy, 1 where something is missing.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Failure, runScript } from './failure.mjs'
import { copySite } from './mirror/copy.mjs'

const USAGE = 'Usage: npm run mirror -- OUT [--from URL] [--no-citations]'

/** @returns {{ out: string, from: string, cited: boolean }} */
function readWords() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { from: { type: 'string' }, 'no-citations': { type: 'boolean' } },
    })
    const [out] = positionals
    const from = values.from ?? process.env.SUIVI_URL ?? `http://localhost:${process.env.PORT ?? 3000}`
    if (out && positionals.length === 1 && /^https?:/.test(from) && URL.canParse(from))
      return { out: path.resolve(out), from, cited: !values['no-citations'] }
  } catch {
    // Words that it does not know.
  }
  throw new Failure(USAGE)
}

await runScript(async () => {
  const { files, bytes, broken } = await copySite({ ...readWords(), say: (line) => console.log(line) })
  console.log(
    `Copied: ${files} files, ${(bytes / 1_000_000).toFixed(1)} MB. Their hashes are in manifest.sha256.`,
  )
  if (broken.length > 0)
    throw new Failure(`Pages lead to what the site has not: ${broken.slice(0, 20).join(', ')}.`)
})
