import { addMonths } from '@/lib/ground/i18n/calendar'
import type { Regime } from '../types'
import { addWorkingDays, workingDayFrom } from './working-days'

/** How a law gives the authority its time: counted from a day on which the authority had the request in hand. */
export type TimeLimit = {
  /** The last day on which an answer is in time. */
  readonly deadline: (from: string) => string
  /** The same once the authority has extended it. */
  readonly extended: (from: string) => string
}

type RegimeRule = {
  /** Where the law's text is published; null where none can be given. Its name is `request.regime.<key>` of the messages. */
  readonly address: string | null
  readonly request: TimeLimit | null
  /** The same for an appeal to the authority itself; null where the deadline is typed. */
  readonly appeal: TimeLimit | null
}

const workingDays = (count: number): TimeLimit => ({
  deadline: (from) => addWorkingDays(from, count),
  extended: (from) => addWorkingDays(from, 2 * count),
})

/**
 * The laws that we reckon deadlines by. What each says of the time-limit:
 *
 * - Regulation (EC) No 1049/2001, Art. 7(1), 7(3): 15 working days from registration of the application, extendable in exceptional cases
 *   by 15; Art. 8(1), 8(2): the same for a confirmatory application. The day of the event is not counted (Regulation (EEC, Euratom) No
 *   1182/71, Art. 3(1)).
 * - Spain, Ley 19/2013, Art. 20.1: one month from receipt by the body that has to decide, extendable by another month; 20.4: silence is a
 *   refusal. A month ends on the same day of the month, or on its last where it has none; where that day is no working day, on the next
 *   one (Ley 39/2015, Art. 30.4, 30.5).
 * - Morocco, Law No. 31-13, Art. 16: 20 working days from receipt, extendable by as many.
 *
 * Deadlines of appeals elsewhere depend on the body that hears them: they are typed, with what they rest on.
 */
export const REGIME_RULES: Readonly<Record<Regime, RegimeRule>> = {
  eu_1049_2001: {
    address: 'https://eur-lex.europa.eu/eli/reg/2001/1049/oj',
    request: workingDays(15),
    appeal: workingDays(15),
  },
  es_19_2013: {
    address: 'https://www.boe.es/eli/es/l/2013/12/09/19',
    request: {
      deadline: (from) => workingDayFrom(addMonths(from, 1)),
      extended: (from) => workingDayFrom(addMonths(from, 2)),
    },
    appeal: null,
  },
  ma_31_13: {
    address: null,
    request: workingDays(20),
    appeal: null,
  },
  other: { address: null, request: null, appeal: null },
}

/** The time-limit of a stage under a law; null where its deadline is typed. */
export function limitOf(regime: Regime, stage: 'request' | 'appeal'): TimeLimit | null {
  return REGIME_RULES[regime][stage]
}
