import type { RefusalCode } from './errors'
import type { FormState } from './form-state'

/** How the page of a form is answered where it came back: with a status, and where it is worth trying again, after how many seconds. */
export interface AnswerStatus {
  readonly status: number
  readonly wait?: number
}

/** Soon: our side failed, and may be well again. */
const away: AnswerStatus = { status: 503, wait: 10 }

const ofRefusals: Partial<Record<RefusalCode, AnswerStatus>> = {
  database_away: away,
  disk_full: away,
  busy: away,
  not_permitted: { status: 403 },
  not_found: { status: 404 },
  too_much: { status: 413 },
}

/** What is said of characters that cannot be kept: by most forms, and by those that take them out. */
const noText = new Set(['characters', 'taken_out'])

/** How the page of a form is answered, for a browser without script and for programs; null where nothing stood in the way. */
export function answerStatusOf(state: FormState<unknown>): AnswerStatus | null {
  if (state.status === 'invalid') {
    const codes = Object.values(state.fieldErrors).flat()
    return { status: codes.some((code) => noText.has(code)) ? 400 : 422 }
  }
  if (state.status !== 'refused') return null
  const minutes = Number(state.details.minutes ?? 0)
  if (minutes > 0) return { status: 429, wait: minutes * 60 }
  return ofRefusals[state.code] ?? { status: 409 }
}
