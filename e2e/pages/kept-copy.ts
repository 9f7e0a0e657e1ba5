import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { people } from '../site'

/** Keeps a copy of a source with these words, as a visit would: no page is asked. */
export async function keepCopy(source: string, words: string): Promise<void> {
  const asked = { SUIVI_TEST_SOURCE: source, SUIVI_TEST_WORDS: words, SUIVI_TEST_PERSON: people.analyst }
  await promisify(execFile)(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/test/keep-copy.ts'],
    { env: { ...process.env, ...asked } },
  )
}
