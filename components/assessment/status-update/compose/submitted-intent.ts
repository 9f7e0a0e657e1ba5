import type { FormEvent } from 'react'
import { type Intent, readIntent } from '@/lib/assessment/status-update/rules/compose'

/** What a form of judgements is sent for, by the button that sends it; a form that Enter sends has none. It is not sent as a page. */
export function submittedIntent(event: FormEvent<HTMLFormElement>): Intent | null {
  event.preventDefault()
  const { nativeEvent } = event
  const button = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
  return readIntent(button instanceof HTMLButtonElement ? button.value : 'enter')
}
