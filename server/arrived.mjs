// Which forms reached the action that they were sent to. What the framework cannot read fails before any of ours runs: that is no defect of
// ours but a form that no page of ours sends, and is answered and logged as such. The framework bundles what it runs, this module too, so
// all copies of it share one table.

const place = Symbol.for('suivi.arrived')
globalThis[place] ??= new Map()
/** @type {Map<string, boolean>} */
const arrived = globalThis[place]

/** A form came in, under the number that its page would show if something failed. It is to be forgotten once it is answered. */
export function expectForm(incident) {
  arrived.set(incident, false)
}

/** The form of that number is in the hands of its action. */
export function formArrived(incident) {
  if (arrived.has(incident)) arrived.set(incident, true)
}

/** Whether the number is that of a form which no action has seen. */
export function isUnread(incident) {
  return arrived.get(incident) === false
}

export function forgetForm(incident) {
  arrived.delete(incident)
}
