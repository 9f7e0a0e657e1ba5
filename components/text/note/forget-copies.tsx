'use client'

import { useEffect } from 'react'
import { forgetNoteCopies } from './note-copy'

/** Forgets on this device what has arrived: the words of the page's notes. */
export function ForgetCopies({ memberId, bodies }: { memberId: string; bodies: readonly string[] }) {
  useEffect(() => forgetNoteCopies(memberId, bodies), [memberId, bodies])
  return null
}
