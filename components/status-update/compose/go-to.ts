/** Goes to a control of the form: what it is folded into is opened first, since nothing inside a closed fold takes the focus. */
export function goToControl(id: string): void {
  const control = document.getElementById(id)
  const fold = control?.closest('details')
  if (fold) fold.open = true
  control?.focus()
}
