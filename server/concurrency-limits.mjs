// An answer is made in its turn (server/in-flight.mjs), which ends with it.

import { whenFormArrived } from '../lib/ground/platform/form-arrival.mjs'
import { Turns } from '../lib/ground/platform/turns.mjs'
import { costOf } from './in-flight.mjs'
import { SlowReaders, watchPace } from './slow-readers.mjs'

/** How many answers are made at once and may wait: few enough that somebody else still gets a page within a second or two. */
export function answerTurns() {
  return {
    costly: new Turns(4, 40),
    page: new Turns(8, 200),
    api: new Turns(4, 60),
    form: new Turns(4, 100),
    download: new Turns(8, 8),
    workbook: new Turns(1, 8),
  }
}

/** Those who read a download slowly: each takes no more than what is in its buffers. */
export function slowReaders() {
  return new SlowReaders(64)
}

/**
 * Makes an answer in a turn, which ends when whoever asked goes away. That of a workbook does not: it goes on being made, with all that it
 * takes, and another one begins when it is. Whoever takes a download slowly gives the turn to others, and goes on among the slow. That of a form is for
 * reading it: it ends once its action has it (lib/ground/platform/form-arrival.mjs), which may wait for other sites.
 *
 * @param {{ request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, incident: string }} asked
 * @param {{ end: () => void, sender: string, slow: SlowReaders, lookMs?: number | undefined }} turn
 * @param {() => Promise<unknown>} make
 */
export async function withinLimits({ request, response, incident }, { end, sender, slow, lookMs }, make) {
  const cost = costOf(request.url, request.method)
  if (cost === 'workbook') return make().finally(end)
  response.once('close', end)
  if (cost === 'form') whenFormArrived(incident, end)
  if (cost === 'download')
    watchPace(
      response,
      () => {
        end()
        response.once(
          'close',
          slow.take(sender, () => response.destroy()),
        )
      },
      lookMs,
    )
  return make()
}
