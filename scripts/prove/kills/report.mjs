// What came of it: a table of the kills, and what it comes to.
import { KINDS } from './kinds.mjs'

/**
 * @param {{ seed: number, starts: { applied: number, recovered: number }[], kills: { target: string, recovered: number }[], longest: number,
 *   ledger: ReturnType<typeof import('./ledger.mjs').openLedger>, result: Awaited<ReturnType<typeof import('./audit.mjs').audit>> & { record: string[] } }} given
 * @returns {boolean} whether nothing was found
 */
export function report({ seed, starts, kills, longest, ledger, result }) {
  if (starts.length > 0) {
    const applied = starts.map((start) => start.applied)
    const times = starts.map(({ recovered }) => recovered)
    console.log(
      `${starts.length} starts killed when ${Math.min(...applied)} to ${Math.max(...applied)} migrations were made: ` +
        `the next was ready after ${seconds(middle(times))} (median), ${seconds(Math.max(...times))} at most.`,
    )
  }
  if (kills.length > 0) table(kills)
  tableOfKinds(ledger)
  const acknowledged = ({ state }) => state === 'acknowledged'
  const counts = {
    'sent more than once': ledger.count((write) => acknowledged(write) && write.times > 1),
    refused: ledger.count(({ state }) => state === 'refused'),
    'never answered': ledger.count(({ state }) => state === 'unknown'),
  }
  const slow = kills.filter(({ recovered }) => recovered > longest).length
  console.log(
    `Seed ${seed}: ${kills.length} kills, ${ledger.count(acknowledged)} acknowledged writes (${told(counts)}): ` +
      `${result.lost.length} lost, ${result.doubled.length} doubled, ${result.halfDone.length} half-done, ` +
      `${result.unforeseen.length} that nobody was promised; the record ${result.record.length > 0 ? 'is not' : 'is'} in order; ${slow} not ready within ${longest / 1000} s.`,
  )
  const findings = Object.entries(result).flatMap(([what, lines]) => lines.map((line) => `${what}: ${line}`))
  for (const line of findings.slice(0, 50)) console.log(line)
  return findings.length + slow + counts['never answered'] === 0
}

/**
 * @param {{ seed: number } & Awaited<ReturnType<typeof import('./captures.mjs').killCaptures>>} given
 * @returns {boolean} whether nothing was found
 */
export function reportCaptures({ seed, counts, result, outcomes, record }) {
  const { atWork, ...kills } = counts
  const all = Object.values(outcomes).reduce((sum, n) => sum + n, 0)
  console.log(
    `Seed ${seed}: ${told(kills)} killed, ${atWork} times while a copy was being made; of ${all} copies that were asked for ${told(outcomes)}: ` +
      `${result.lost.length} lost, ${result.open.length} without an end, ${result.doubled.length} doubled, ${result.halfDone.length} half-done, ` +
      `${result.untrue.length} untrue; the record ${record.length > 0 ? 'is not' : 'is'} in order.`,
  )
  const findings = Object.entries({ ...result, record }).flatMap(([what, lines]) =>
    lines.map((line) => `${what}: ${line}`),
  )
  for (const line of findings.slice(0, 50)) console.log(line)
  return findings.length === 0
}

/** How soon it was ready again, by what was killed. */
function table(kills) {
  const targets = [...new Set(kills.map(({ target }) => target))].sort()
  const rows = targets.map((target) => [target, kills.filter((kill) => kill.target === target)])
  console.table(
    [...rows, ['all', kills]].map(([killed, of]) => {
      const times = of.map(({ recovered }) => recovered)
      return {
        killed,
        times: times.length,
        'ready again, median': seconds(middle(times)),
        longest: seconds(Math.max(...times)),
      }
    }),
  )
}

/** What was written, by kind. */
function tableOfKinds({ writes }) {
  const all = [...writes.values()]
  const never = Object.keys(KINDS).filter(
    (name) => !all.some(({ kind, state }) => kind === name && state === 'acknowledged'),
  )
  if (never.length > 0) console.log(`Nothing was taken, and so nothing is shown, of: ${never.join(', ')}.`)
  const count = (kind, state) => all.filter((write) => write.kind === kind && write.state === state).length
  console.table(
    [...new Set(all.map(({ kind }) => kind))].sort().map((kind) => ({
      kind,
      acknowledged: count(kind, 'acknowledged'),
      refused: count(kind, 'refused'),
    })),
  )
}

function told(counts) {
  return Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')
}

function middle(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
