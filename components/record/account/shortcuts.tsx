'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { hasRows, isMeant, keysOnPage, press } from './keys'
import { ShortcutsChoice } from './shortcuts-choice'

type Key = { readonly key: string; readonly name: string }

/**
 * Single keys for whoever wants them, and the map of what they do on this page, which `?` and a button open. Turned off, no key does
 * anything, the map's own included (WCAG 2.2, 2.1.4); the button stays, and says how to turn them on.
 */
export function Shortcuts({ areOn }: { areOn: boolean }) {
  const t = useTranslations('desk.keys')
  const dialog = useRef<HTMLDialogElement>(null)
  const [keys, setKeys] = useState<readonly Key[]>([])
  const [canWalk, setCanWalk] = useState(false)
  /** Keys need a script: nothing promises them where none runs. */
  const [isReady, setReady] = useState(false)

  function openMap() {
    setKeys(keysOnPage())
    setCanWalk(hasRows())
    dialog.current?.showModal()
  }
  const open = useRef(openMap)
  open.current = openMap

  useEffect(() => setReady(true), [])

  // With the commit that says that keys are on: between it and a later effect a key would come to nothing.
  useLayoutEffect(() => {
    if (!areOn) return
    function onKey(event: KeyboardEvent) {
      if (!isMeant(event) || (event.repeat && event.key !== 'j' && event.key !== 'k')) return
      if (event.key === '?') open.current()
      else if (!press(event.key)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [areOn])

  if (!isReady) return null
  return (
    <div className={areOn ? 'haskeys' : undefined}>
      <button type="button" className="linklike tap" aria-haspopup="dialog" onClick={openMap}>
        {t('button')}
      </button>
      <dialog ref={dialog} className="keymap" aria-labelledby="keymap-title">
        <h2 className="h2" id="keymap-title">
          {t('title')}
        </h2>
        <p className="small quiet pt-s">{t(areOn ? 'how' : 'areOff')}</p>
        {areOn && (
          <dl className="keys pt-m">
            {canWalk && (
              <>
                <Row keys={['j', 'k']}>{t('walk')}</Row>
                <Row keys={['o']}>{t('open')}</Row>
              </>
            )}
            {keys.map(({ key, name }) => (
              <Row key={key} keys={[key]}>
                {name}
              </Row>
            ))}
            <Row keys={['?']}>{t('map')}</Row>
          </dl>
        )}
        <div className="btns pt-m">
          {/* First, so that the focus rests on what changes nothing. */}
          <form method="dialog">
            <button type="submit" className="btn btn--s">
              {t('close')}
            </button>
          </form>
          <ShortcutsChoice areOn={areOn} />
        </div>
      </dialog>
    </div>
  )
}

function Row({ keys, children }: { keys: readonly string[]; children: string }) {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </>
  )
}
