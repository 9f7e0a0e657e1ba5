'use client'

import { useEffect, useState } from 'react'

/** A pause in typing after which the server is asked. In milliseconds. */
const PAUSE = 120

/**
 * What the server finds for what is being typed: asked after a pause, and only the answer to what stands there by then is taken.
 *
 * @param ask null where there was no answer: the network or the server is away, and further typing asks again
 * @returns `answer` is another whenever there is one to what was typed; `isAnswered` says whether it is to what stands there now
 */
export function useAsked<Found>(text: string, ask: (typed: string) => Promise<readonly Found[] | null>) {
  const typed = text.trim()
  const [answer, setAnswer] = useState<{ readonly typed: string; readonly found: readonly Found[] }>({
    typed: '',
    found: [],
  })
  const [isAway, setAway] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed is asked for
  useEffect(() => {
    if (typed === '') {
      setAnswer({ typed: '', found: [] })
      return
    }
    let isNewest = true
    const timer = setTimeout(async () => {
      const found = await ask(typed).catch(() => null)
      if (!isNewest) return
      setAway(found === null)
      if (found) setAnswer({ typed, found })
    }, PAUSE)
    return () => {
      isNewest = false
      clearTimeout(timer)
    }
  }, [typed])
  return { answer, isAnswered: answer.typed === typed, isAway }
}
