'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { isAtWork } from '@/components/ground/form/at-work'
import { formatTime } from '@/lib/ground/i18n/format'
import { listen } from './stream'

/** How soon after an act the page is read anew: several acts in one go are one reading. In milliseconds, as what follows. */
const settling = 400
/** How often the page is read anew while nothing is told to it. */
const withoutStream = 60_000
/** After so long without a touch nobody sits here: reading anew would keep the session awake in their place. */
const untouched = 20 * 60_000

/**
 * Keeps a page of the desk as it stands: reads it anew when somebody did something, and says so once. Focus, scroll, what is open and what
 * is typed stay as they are; while somebody is in the middle of something the page waits for them. Without a stream it says so and looks
 * again by itself now and then.
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

  const read = useRef(() => {})
  read.current = () => {
    isWanted.current = false
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
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = (wait: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => readUnlessDisturbing.current(), wait)
    }
    const stop = listen(
      {
        happened: ({ objectType, objectId, mine }) => {
          if (!mine) setFresh((before) => new Set([...before, `${objectType} ${objectId}`]))
          soon(settling)
        },
        live: setLive,
      },
      Number(position),
    )
    const onTouch = () => {
      touchedAt.current = performance.now()
    }
    // Somebody has finished what they were at: what waited for them may come.
    const onLeave = () => isWanted.current && soon(settling)
    for (const kind of ['pointerdown', 'keydown'] as const) addEventListener(kind, onTouch, { passive: true })
    document.addEventListener('focusout', onLeave)
    return () => {
      stop()
      clearTimeout(timer)
      for (const kind of ['pointerdown', 'keydown'] as const) removeEventListener(kind, onTouch)
      document.removeEventListener('focusout', onLeave)
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
