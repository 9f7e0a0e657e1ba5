import 'server-only'
import { type Signals, signalsIn } from '../rules/signals'
import { loadHouse } from './house'

/** What machines are asked to make of the content; nothing where nobody said. */
export async function loadSignals(): Promise<Signals> {
  return signalsIn((await loadHouse()).find(({ kind }) => kind === 'signals')?.body ?? '')
}
