'use client'

import { useEffect, useState } from 'react'
import { forgetCopy, type LocalCopy, readCopy } from './local-copy'

interface OfferInputs {
  keyNow: () => string
  isDirty: boolean
  /** Whether the device's copy says something else than what the page opened with. */
  isOther: (copy: LocalCopy) => boolean
  onTake: (copy: LocalCopy) => void
}

/**
 * What the device kept of words that did not reach the server, offered to their writer when the page opens. It looks for them before
 * anything else keeps a copy: whoever asks for it does so before they begin to save.
 */
export function useOffer({ keyNow, isDirty, isOther, onTake }: OfferInputs) {
  const [copy, setCopy] = useState<LocalCopy | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when scripts begin to run
  useEffect(() => {
    const kept = readCopy(keyNow())
    if (kept && isOther(kept)) setCopy(kept)
  }, [])

  return {
    copy,
    onTake() {
      if (copy) onTake(copy)
      setCopy(null)
    },
    onLeave() {
      if (!isDirty) forgetCopy(keyNow())
      setCopy(null)
    },
  }
}
