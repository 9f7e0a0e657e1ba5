'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { presenceBeat } from '@/lib/record/account/rules/presence'
import type { OpenObject } from '@/lib/record/account/types'
import { listen } from './stream'

/** Who else has this open just now, by public name, and says to them that one is here oneself. Nothing while one is alone. */
export function PresenceOf({ objectType, objectId }: OpenObject) {
  const t = useTranslations('desk.live')
  const locale = useLocale()
  const [others, setOthers] = useState<readonly string[]>([])

  useEffect(() => {
    let hasLeft = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const said = (leaves: boolean) => JSON.stringify({ objectType, objectId, leaves })
    async function beat() {
      clearTimeout(timer)
      timer = setTimeout(beat, presenceBeat)
      const found = await askWhoIsHere(said(false))
      if (!hasLeft) setOthers(found)
    }
    function leave() {
      hasLeft = true
      clearTimeout(timer)
      navigator.sendBeacon('/api/presence', new Blob([said(true)], { type: 'application/json' }))
    }
    function comeBack(event: PageTransitionEvent) {
      if (!event.persisted) return
      hasLeft = false
      void beat()
    }
    void beat()
    const stop = listen({
      present: (object) => {
        if (object.objectType === objectType && object.objectId === objectId) void beat()
      },
    })
    addEventListener('pagehide', leave)
    addEventListener('pageshow', comeBack)
    return () => {
      stop()
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', comeBack)
      leave()
    }
  }, [objectType, objectId])

  const names = formatList(locale, others.map(isolated))
  return (
    <p className="present small quiet" role="status">
      {others.length > 0 && t('alsoHere', { n: others.length, names })}
    </p>
  )
}

/** Nobody where no answer came: that the server is away says nothing about who is there. */
async function askWhoIsHere(body: string): Promise<readonly string[]> {
  try {
    const answer = await fetch('/api/presence', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    return answer.ok ? namesIn(await answer.json()) : []
  } catch {
    // The network or the server is away: the next sign of life asks again.
    return []
  }
}

function namesIn(told: unknown): readonly string[] {
  const others = typeof told === 'object' && told !== null && 'others' in told ? told.others : []
  return Array.isArray(others) ? others.filter((name) => typeof name === 'string') : []
}
