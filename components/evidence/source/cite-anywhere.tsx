'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { localePath } from '@/lib/ground/i18n/routing'
import { SourceCombobox } from './source-combobox'

/** What the composing page listens for before one leaves it: it adds the saving of its words to `detail.savings`. */
export const LEAVE_EVENT = 'suivi:leave'

async function wordsAreSaved(): Promise<void> {
  const savings: Promise<unknown>[] = []
  document.dispatchEvent(new CustomEvent(LEAVE_EVENT, { detail: { savings } }))
  await Promise.all(savings)
}

/** What the composing page listens for: a source was chosen to be cited. It says that it did by preventing the default. */
export const CITE_EVENT = 'suivi:cite'

/** Asks whatever page is open to cite a source; false when it does not cite, and the item has still to be chosen. */
function citedHere(sourceId: string): boolean {
  return !document.dispatchEvent(new CustomEvent(CITE_EVENT, { detail: { sourceId }, cancelable: true }))
}

/**
 * Cites a source from anywhere on the desk: a link to the page that does it, which opens as a dialog where scripts run. On the composing
 * page the source is cited there; elsewhere the item is chosen next.
 */
export function CiteAnywhere() {
  const t = useTranslations('source.collect')
  const locale = useLocale()
  const page = localePath(locale, '/desk/sources/cite')
  const dialog = useRef<HTMLDialogElement>(null)
  const opener = useRef<HTMLAnchorElement>(null)
  const [isOpen, setOpen] = useState(false)

  useEffect(() => {
    if (!isOpen) return
    dialog.current?.showModal()
    dialog.current?.querySelector('input')?.focus()
  }, [isOpen])

  function choose(sourceId: string) {
    dialog.current?.close()
    if (!citedHere(sourceId)) location.assign(`${page}?source=${sourceId}`)
  }

  async function add(address: string) {
    await wordsAreSaved()
    location.assign(addPageOf(locale, address))
  }

  return (
    <>
      <a
        ref={opener}
        className="tap"
        href={page}
        aria-keyshortcuts="c"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {t('citeTitle')}
      </a>
      {isOpen && (
        <dialog
          ref={dialog}
          className="keymap citing"
          aria-labelledby="cite-title"
          onClose={() => {
            setOpen(false)
            // The composing page has taken the focus to its quote; else it goes back to where the dialog was opened.
            if (document.activeElement === document.body) opener.current?.focus()
          }}
        >
          <div className="line">
            <h2 className="h2 grow" id="cite-title">
              {t('citeTitle')}
            </h2>
            <button type="button" className="linklike tap small" onClick={() => dialog.current?.close()}>
              {t('closeDialog')}
            </button>
          </div>
          <SourceCombobox onChoose={choose} onAdd={add} />
        </dialog>
      )}
    </>
  )
}

/** Where a document that the library does not hold is added: back to the line that is being written on, where there is one. */
function addPageOf(locale: ReturnType<typeof useLocale>, address: string): string {
  const line = document.querySelector<HTMLElement>('[data-line]')?.dataset.line ?? ''
  const query = new URLSearchParams({ address, ...(line === '' ? {} : { back: line }) })
  return `${localePath(locale, '/desk/sources/new')}?${query}`
}
