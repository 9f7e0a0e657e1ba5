'use client'

import { useEffect, useState } from 'react'

/**
 * Last of what runs in a page: says that all of it is awake, for presses that were kept until then (`kept-presses.js`). After the effects of
 * everything before it, and after what these made of the page, since some show only then what a key opens.
 */
export function Awake() {
  const [isTakenOver, setTakenOver] = useState(false)
  useEffect(() => {
    if (isTakenOver) dispatchEvent(new Event('suivi:awake'))
    else setTakenOver(true)
  }, [isTakenOver])
  return null
}
