/** Whether somebody is in the middle of something on this page that a change under their hands would disturb. */
export function isAtWork(): boolean {
  const active = document.activeElement
  return (
    (active !== null && isTyping(active)) ||
    document.querySelector('dialog[open]') !== null ||
    // A press of which the target moves away before it ends comes to nothing.
    document.querySelector('main :active') !== null ||
    [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main textarea, main input')].some(
      (field) => takesText(field) && field.value !== field.defaultValue,
    )
  )
}

/** Whether keys that are pressed here are written, or choose. */
export function isTyping(element: Element): boolean {
  return (
    (element instanceof HTMLInputElement && !isButton(element)) ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLElement && element.isContentEditable) ||
    element.closest('[role="textbox"], [role="combobox"], [role="listbox"], [role="menu"]') !== null
  )
}

function isButton({ type }: HTMLInputElement): boolean {
  return ['button', 'submit', 'reset', 'image', 'checkbox'].includes(type)
}

function takesText(field: HTMLInputElement | HTMLTextAreaElement): boolean {
  return (
    field instanceof HTMLTextAreaElement || !['hidden', 'radio', 'checkbox', 'submit'].includes(field.type)
  )
}
