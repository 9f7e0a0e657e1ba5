import type { Page } from '@playwright/test'

/** What a person had to touch in a journey, each control of each page once. */
export interface Touched {
  /** Everything that was pressed, chosen or typed into, as `<path> <control>`. */
  readonly controls: Set<string>
  /** Of these what was written in free words: a text, and no date, number, address or what a list proposes. */
  readonly freeTexts: Set<string>
}

/**
 * Counts in the browser itself, whoever acts and however: every press of a button, a link or a pick, every choice, and every field that
 * somebody types into, from now on and on every page that the journey comes to.
 */
export async function countTouched(page: Page): Promise<Touched> {
  const touched: Touched = { controls: new Set(), freeTexts: new Set() }
  await page.exposeFunction('suiviTouched', (control: string, isFreeText: boolean) => {
    touched.controls.add(control)
    if (isFreeText) touched.freeTexts.add(control)
  })
  await page.addInitScript(() => {
    const tell = (element: Element, isFreeText: boolean) => {
      const said = Reflect.get(window, 'suiviTouched')
      const name = element.getAttribute('name') ?? ''
      const value = element.matches('button, input[type=radio]') ? element.getAttribute('value') : ''
      const label = name === '' ? element.textContent?.trim() : `${name} ${value ?? ''}`
      if (typeof said === 'function') said(`${location.pathname} ${label}`, isFreeText)
    }
    addEventListener(
      'click',
      ({ target }) => {
        if (!(target instanceof Element)) return
        const pressed = target.closest('button, a, summary, input[type=radio], input[type=checkbox]')
        if (pressed) tell(pressed, false)
      },
      true,
    )
    addEventListener(
      'input',
      ({ target }) => {
        if (!(target instanceof Element) || target.matches('input[type=radio], input[type=checkbox]')) return
        // A date is one too where bounds may be typed, for which no keyboard of digits is enough.
        tell(target, target.matches('textarea, input:not([inputmode]):not([list]):not([name=date])'))
      },
      true,
    )
  })
  return touched
}
