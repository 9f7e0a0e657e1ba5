import { useEffect, useRef } from 'react'
import { CITE_EVENT, LEAVE_EVENT } from '@/components/evidence/source/cite-anywhere'
import { goToControl } from './go-to'

interface Citing {
  /** Adds a citation of the source to the form; false where it cannot. */
  readonly cite: (sourceId: string) => boolean
  readonly save: () => Promise<void>
}

/** Lets the composing page cite what was chosen elsewhere on it, save before one leaves, and go to the field of a citation that its address names. */
export function useCiting(citing: Citing): void {
  const now = useRef(citing)
  now.current = citing
  useEffect(() => {
    const onCite = (event: Event) => {
      const sourceId = detailOf(event).sourceId
      if (typeof sourceId === 'string' && now.current.cite(sourceId)) event.preventDefault()
    }
    const onLeave = (event: Event) => {
      const { savings } = detailOf(event)
      if (Array.isArray(savings)) savings.push(now.current.save())
    }
    document.addEventListener(CITE_EVENT, onCite)
    document.addEventListener(LEAVE_EVENT, onLeave)
    if (/^#citations-\d+-(?:quote|shows)$/.test(location.hash)) goToControl(location.hash.slice(1))
    return () => {
      document.removeEventListener(CITE_EVENT, onCite)
      document.removeEventListener(LEAVE_EVENT, onLeave)
    }
  }, [])
}

function detailOf(event: Event): { readonly sourceId?: unknown; readonly savings?: unknown } {
  const detail: unknown = event instanceof CustomEvent ? event.detail : null
  return typeof detail === 'object' && detail !== null ? detail : {}
}
