'use client'

import { useEffect, useState } from 'react'

/** A pause in typing after which the server is asked. In milliseconds. */
const PAUSE = 120

/**
 * What the server finds for what is being typed: asked after a pause, and only the answer to what stands there by then is taken.
 *
 * @param ask null where there was no answer: the network or the server is away, and further typing or `askAgain` asks again
 * @returns `answer` is another whenever there is one to what was typed; `isAnswered` says whether it is to what stands there now, `isAway` that
 *   none came to that
 */
export function useAsked<Found>(text: string, ask: (typed: string) => Promise<readonly Found[] | null>) {
  const typed = text.trim()
  const [answer, setAnswer] = useState<{ readonly typed: string; readonly found: readonly Found[] }>({
    typed: '',
    found: [],
  })
  /** What was asked last without an answer. */
  const [unanswered, setUnanswered] = useState<string | null>(null)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed is asked for
  useEffect(() => {
    setUnanswered(null)
    if (typed === '') {
      setAnswer({ typed: '', found: [] })
      return
    }
    let isNewest = true
    const timer = setTimeout(async () => {
      const found = await ask(typed).catch(() => null)
      if (!isNewest) return
      if (found) setAnswer({ typed, found })
      else setUnanswered(typed)
    }, PAUSE)
    return () => {
      isNewest = false
      clearTimeout(timer)
    }
  }, [typed, tries])
  const isAnswered = answer.typed === typed
  return {
    answer,
    isAnswered,
    isAway: !isAnswered && unanswered === typed,
    askAgain: () => setTries((before) => before + 1),
  }
}
