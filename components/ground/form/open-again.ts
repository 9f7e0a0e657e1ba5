import { comesBack } from '@/lib/ground/platform/returned-fields.mjs'

/** What the address of a page says where a form of it is opened again with what was typed, and that the page was of an older build (server/restored-page.mjs). */
const OF_AN_OLD_PAGE = 'typed-again=old'

/**
 * Opens the page of a form anew, as it is now, with what was typed in it: the form is sent as a browser without script would send it, and
 * comes back filled with the reason at its top. For a page from before an upgrade, whose own script cannot send anything any more. Files and
 * passwords stay behind, as they do there.
 */
export function openAgain(typed: FormData): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.enctype = 'multipart/form-data'
  form.hidden = true
  form.action = `${location.pathname}${location.search ? `${location.search}&` : '?'}${OF_AN_OLD_PAGE}`
  for (const [name, value] of typed) {
    if (typeof value !== 'string' || name.startsWith('$ACTION') || !comesBack(name)) continue
    const field = document.createElement('textarea')
    field.name = name
    field.value = value
    form.append(field)
  }
  if (form.childElementCount === 0) {
    // Where nothing was typed nothing can come back.
    location.reload()
    return
  }
  document.body.append(form)
  form.submit()
}
