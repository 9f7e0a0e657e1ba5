'use client'

import { unstable_rethrow } from 'next/navigation'
import { type RefObject, useTransition } from 'react'
import { openAgain } from '@/components/ground/form/open-again'
import { isOfOldPage } from '@/components/ground/form/use-sending'

interface Submitting<Draft, Saved, Answer> {
  /** What is typed and how it is kept (`useAutosave`), and how it is saved before it is submitted. */
  kept: {
    hold: () => Promise<{ draft: Draft; saved: Saved; isAnswered: boolean }>
    release: () => void
  }
  save: () => Promise<void>
  send: (draft: Draft, saved: Saved) => Promise<Answer>
  form: RefObject<HTMLFormElement | null>
  /** What was typed may not have arrived, and can be sent again. */
  onNoAnswer: () => void
  onAnswer: (answer: Answer, sent: { draft: Draft; saved: Saved }) => void
}

/**
 * Submits what is typed: saved first, then held until the answer is there, so that nothing else is sent meanwhile. Gives whether it is
 * under way, and what begins it.
 */
export function useSubmitting<Draft, Saved, Answer>({
  kept,
  save,
  send,
  form,
  onNoAnswer,
  onAnswer,
}: Submitting<Draft, Saved, Answer>): [isSubmitting: boolean, submit: () => Promise<void>] {
  const [isSubmitting, startSubmit] = useTransition()
  const giveUp = () => {
    kept.release()
    onNoAnswer()
  }
  async function submit() {
    await save()
    const sent = await kept.hold()
    if (!sent.isAnswered) return giveUp()
    startSubmit(async () => {
      const answer = await send(sent.draft, sent.saved).catch((error: unknown) => {
        unstable_rethrow(error)
        if (isOfOldPage(error) && form.current) openAgain(new FormData(form.current))
        // No answer: said to the writer below; the words are in the page, and saved where the server could be reached.
        return null
      })
      if (answer === null) giveUp()
      else onAnswer(answer, sent)
    })
  }
  return [isSubmitting, submit]
}
