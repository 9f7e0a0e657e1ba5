'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useEffect, useRef, useState, useTransition } from 'react'
import { SubmitButton } from './submit-button'

/** For how long it can be undone, in seconds. */
const UNDO = 10

interface UndoBeforePublishingProps {
  act: (form: FormData) => void
  name: string
  /** What it will do. */
  means: ReactNode
  main?: boolean
  /** The single key that opens the confirmation, once all of `readFirst` was on screen. */
  shortcut: string
  /** Ids of where what is signed begins and ends on the page. */
  readFirst: readonly string[]
  /** What becomes public with it. */
  names: ReactNode
  /** What the decision is about: hidden fields. */
  children: ReactNode
}

/**
 * A decision that makes something public. It is confirmed under its own line, which names what becomes public; then it can be undone for
 * `UNDO` seconds, before which nothing is sent. Whoever leaves the page is warned, and has not decided. Without script the confirmation
 * alone stands between, and its button sends.
 */
export function UndoBeforePublishing({
  act,
  name,
  means,
  main = false,
  shortcut,
  readFirst,
  names,
  children,
}: UndoBeforePublishingProps) {
  const t = useTranslations('review.deciding')
  const hasRead = useSeen(readFirst)
  const [left, setLeft] = useState<number | null>(null)
  const [isUndone, setUndone] = useState(false)
  const [isSending, startSending] = useTransition()
  const waiting = useRef<FormData | null>(null)
  const confirm = useRef<HTMLFormElement>(null)
  const isWaiting = left !== null

  function hold(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isWaiting || isSending) return
    waiting.current = new FormData(event.currentTarget)
    setUndone(false)
    setLeft(UNDO)
  }
  function undo() {
    waiting.current = null
    setLeft(null)
    setUndone(true)
  }
  const send = useRef(() => {})
  send.current = () => {
    const form = waiting.current
    waiting.current = null
    setLeft(null)
    if (form) startSending(() => act(form))
  }

  useEffect(() => {
    if (left === null) return
    const timer = setTimeout(() => (left === 1 ? send.current() : setLeft(left - 1)), 1_000)
    return () => clearTimeout(timer)
  }, [left])
  useEffect(() => {
    if (!isWaiting) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isWaiting])

  return (
    <details
      className="opener"
      onToggle={(event) => {
        if (event.newState === 'open') confirm.current?.querySelector('button')?.focus()
      }}
    >
      <summary className="decision" aria-keyshortcuts={hasRead ? shortcut : undefined}>
        <span className={main ? 'btn btn--go' : 'btn'}>{name}</span>
        <span className="small">{means}</span>
      </summary>
      <form action={act} onSubmit={hold} ref={confirm}>
        {names}
        {children}
        <div role="status">
          {isWaiting && <p>{t('soon', { n: UNDO })}</p>}
          {isUndone && <p>{t('undone')}</p>}
        </div>
        <p className="btns pt-s pb-m">
          {isWaiting ? (
            <>
              <button type="button" className="btn btn--go" onClick={undo} ref={(button) => button?.focus()}>
                {t('undo')}
              </button>
              <button type="button" className="btn" onClick={() => send.current()}>
                {t('now')}
              </button>
              <span className="small quiet" aria-hidden="true">
                {left}
              </span>
            </>
          ) : (
            <SubmitButton main refused={isSending}>
              {name}
            </SubmitButton>
          )}
        </p>
      </form>
    </details>
  )
}

/** Whether every one of these elements was on the reader's screen since the page came; one that is not there is nothing to see. */
function useSeen(ids: readonly string[]): boolean {
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
