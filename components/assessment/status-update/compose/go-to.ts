import { useEffect, useState } from 'react'

/** Goes to a control of the form: what it is folded into is opened first, since nothing inside a closed fold takes the focus. */
export function goToControl(id: string): void {
  const control = document.getElementById(id)
  const fold = control?.closest('details')
  if (fold) fold.open = true
  control?.focus()
}

/** The same for a control that is drawn only after what was just changed. */
export function useGoTo(): (id: string) => void {
  const [goTo, setGoTo] = useState<{ readonly id: string } | null>(null)
  useEffect(() => {
    if (goTo) goToControl(goTo.id)
  }, [goTo])
  return (id) => setGoTo({ id })
}
