import 'server-only'
import { publicAddress } from '@/lib/ground/platform/env'
import { loadHouse } from '@/lib/reading/site/loaders/house'
import { loadSiteName } from '@/lib/reading/site/loaders/name'
import { loadSignals } from '@/lib/reading/site/loaders/signals'
import { textIn } from '@/lib/reading/site/rules/in-language'
import { llmsText } from '../rules/llms'

/** The file for language models, with what whoever runs this site says of it in English or the first language in which they said it. */
export async function loadLlmsText(): Promise<string> {
  const [texts, name, signals] = await Promise.all([loadHouse(), loadSiteName('en'), loadSignals()])
  const said = (kind: 'about' | 'licence') => textIn(texts, kind, 'en')?.body ?? null
  return llmsText({ name, about: said('about'), licence: said('licence'), signals }, publicAddress)
}
