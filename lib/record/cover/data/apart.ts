import 'server-only'
import { AT_ONCE, apart } from '@/lib/ground/platform/apart'
import { coveredInEach } from '../rules/in-our-texts'

/** As `coveredInEach`; in another thread where the texts and the copies in which they are looked for are long together. */
export const coveredInEachApart = apart('coveredInEach', coveredInEach, (texts, { copies }) => {
  const units = [...texts, ...copies].reduce((sum, { text }) => sum + text.length, 0)
  return units > AT_ONCE
})
