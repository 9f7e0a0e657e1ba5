/** A row goes where it is dealt with: who goes through a list by keys stands in the next one then, or in the one before. */
export function goOn(form: HTMLFormElement): void {
  const row = form.closest('li')
  const next = row?.nextElementSibling ?? row?.previousElementSibling
  const controls = [...(next?.querySelectorAll<HTMLElement>('a[href], button') ?? [])]
  // What is wrong in that row leads to its fields, and is not where the next one begins.
  controls.find((control) => control.closest('.errsum') === null)?.focus()
}
