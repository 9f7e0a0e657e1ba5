'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { isAtWork } from '@/components/ground/form/at-work'
import { formatTime } from '@/lib/ground/i18n/format'
import { listen } from './stream'

/** How soon after an act the page is read anew at the earliest: several acts in one go are one reading. In milliseconds, as what follows. */
const settling = 400
/** How often the page is read anew while nothing is told to it. */
const withoutStream = 60_000
/** After so long without a touch nobody sits here: reading anew would keep the session awake in their place. */
const untouched = 20 * 60_000
/** With what somebody may end what they are in the middle of. */
const ENDS = ['focusout', 'pointerup', 'pointercancel'] as const

/**
 * Keeps a page of the desk as it stands: reads it anew when somebody did something, and says so once. Focus, scroll, what is open and what
 * is typed stay as they are; while somebody is in the middle of something the page waits for them, and where many desks are open it waits for
 * its turn: whoever wants it now asks for it. Without a stream it says so and looks again by itself now and then.
 */
export function LiveDesk({
  position,
  madeAt,
}: {
  /** Where the record stood when the page was made, and when that was. */
  position: string
  madeAt: string
}) {
  const t = useTranslations('desk.live')
  const locale = useLocale()
  const router = useRouter()
  const [since] = useState(madeAt)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  const [isWaiting, setWaiting] = useState(false)
  const [isLive, setLive] = useState(true)
  const line = useRef<HTMLDivElement>(null)
  const focused = useRef<Element | null>(null)
  const touchedAt = useRef(0)
  const isWanted = useRef(false)
  const planned = useRef<{ timer: ReturnType<typeof setTimeout>; at: number } | null>(null)

  const read = useRef(() => {})
  read.current = () => {
    isWanted.current = false
    clearTimeout(planned.current?.timer)
    planned.current = null
    setWaiting(false)
    focused.current = document.activeElement
    router.refresh()
  }
  const readUnlessDisturbing = useRef(() => {})
  readUnlessDisturbing.current = () => {
    isWanted.current = true
    if (isAtWork() || performance.now() - touchedAt.current > untouched) setWaiting(true)
    else read.current()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the stream knows by itself what it has told
  useEffect(() => {
    touchedAt.current = performance.now()
    // What happens while a reading is to come is read with it.
    const readWithin = (wait: number) => {
      const at = performance.now() + wait
      if (planned.current && planned.current.at <= at) return
      clearTimeout(planned.current?.timer)
      const timer = setTimeout(() => {
        planned.current = null
        readUnlessDisturbing.current()
      }, wait)
      planned.current = { timer, at }
    }
    const stop = listen(
      {
        happened: ({ objectType, objectId, mine, spread }) => {
          if (!mine) setFresh((before) => new Set([...before, `${objectType} ${objectId}`]))
          if (spread === 0) readWithin(settling)
          else if (planned.current === null) {
            setWaiting(true)
            readWithin(settling + Math.random() * spread)
          }
        },
        live: setLive,
      },
      Number(position),
    )
    const onTouch = () => {
      touchedAt.current = performance.now()
    }
    // Somebody has finished what they were at: what waited for them may come.
    const onLeave = () => isWanted.current && readWithin(settling)
    for (const kind of ['pointerdown', 'keydown'] as const) addEventListener(kind, onTouch, { passive: true })
    for (const kind of ENDS) document.addEventListener(kind, onLeave)
    return () => {
      stop()
      clearTimeout(planned.current?.timer)
      for (const kind of ['pointerdown', 'keydown'] as const) removeEventListener(kind, onTouch)
      for (const kind of ENDS) document.removeEventListener(kind, onLeave)
    }
  }, [])

  useEffect(() => {
    if (isLive) return
    const timer = setInterval(
      () => document.visibilityState === 'visible' && readUnlessDisturbing.current(),
      withoutStream,
    )
    return () => clearInterval(timer)
  }, [isLive])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was made anew
  useEffect(() => {
    const before = focused.current
    focused.current = null
    // What had the focus may be gone with its row; whoever goes by keys goes on from this line, not from the top of the page.
    if (before && !before.isConnected && document.activeElement === document.body) line.current?.focus()
  }, [position])

  return (
    <div className="live small quiet" ref={line} tabIndex={-1}>
      <span role="status">
        {fresh.size > 0 && t('newSince', { n: fresh.size, time: formatTime(locale, since) })}
        {!isLive && ` ${t('away')}`}
      </span>
      {isWaiting && (
        <>
          {' '}
          <button type="button" className="linklike tap" onClick={() => read.current()}>
            {t('showNow')}
          </button>
        </>
      )}
    </div>
  )
}
