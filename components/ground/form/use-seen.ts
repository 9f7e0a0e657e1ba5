'use client'

import { useEffect, useState } from 'react'

/** Whether every one of these elements was on the reader's screen since the page came; one that is not there is nothing to see. */
export function useSeen(ids: readonly string[]): boolean {
  const [hasSeen, setSeen] = useState(false)
  const all = ids.join(' ')
  useEffect(() => {
    const unseen = new Set(all.split(' ').flatMap((id) => document.getElementById(id) ?? []))
    const look = () => setSeen(unseen.size === 0)
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting && target instanceof HTMLElement) unseen.delete(target)
      look()
    })
    for (const element of unseen) observer.observe(element)
    look()
    return () => observer.disconnect()
  }, [all])
  return hasSeen
}
