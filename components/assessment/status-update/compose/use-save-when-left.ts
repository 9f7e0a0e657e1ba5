'use client'

import { useEffect, useRef } from 'react'

/**
 * Saves when the page is hidden or left, and when the network is back.
 *
 * @param stop ends what waits for its time, once the form is gone
 */
export function useSaveWhenLeft(save: () => Promise<void>, stop: () => void): void {
  // Both are made anew at each render and read everything out of a ref: any one of them serves the listeners.
  const latest = useRef({ save, stop })
  latest.current = { save, stop }
  useEffect(() => {
    const saveNow = () => void latest.current.save()
    const onHidden = () => document.visibilityState === 'hidden' && saveNow()
    document.addEventListener('visibilitychange', onHidden)
    addEventListener('pagehide', saveNow)
    addEventListener('online', saveNow)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      removeEventListener('pagehide', saveNow)
      removeEventListener('online', saveNow)
      latest.current.stop()
    }
  }, [])
}
