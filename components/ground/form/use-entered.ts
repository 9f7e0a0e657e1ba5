'use client'

import { useEffect, useRef } from 'react'
import type { useAsked } from './use-asked'

/**
 * The Enter key in a field that asks while one types. It may come before the answer: then it is kept until there is one, and forgotten when
 * one types on, or when no answer comes; pressed after that it asks again.
 *
 * @param text what stands in the field, as it was typed
 * @param take what Enter does, once there is an answer to that
 * @returns what is to be called when Enter is pressed
 */
export function useEntered(
  text: string,
  { answer, isAnswered, isAway, askAgain }: ReturnType<typeof useAsked<unknown>>,
  take: () => void,
): () => void {
  const awaited = useRef<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only an answer, none, and further typing are news
  useEffect(() => {
    if (awaited.current === null) return
    if (awaited.current !== text || isAway) awaited.current = null
    else if (isAnswered) {
      awaited.current = null
      take()
    }
  }, [text, answer, isAway])

  return () => {
    if (isAnswered) return take()
    awaited.current = text
    if (isAway) askAgain()
  }
}
