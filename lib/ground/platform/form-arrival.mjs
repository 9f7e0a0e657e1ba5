// Which forms reached the action that they were sent to. What the framework cannot read fails before any of ours runs: that is no defect of
// ours but a form that no page of ours sends, and is answered and logged as such. The framework bundles what it runs, this module too, so
// all copies of it share one table.

const place = Symbol.for('suivi.arrived')
/** @typedef {{ isHere: boolean, tell: () => void }} Arrival */
/** @type {typeof globalThis & { [place]?: Map<string, Arrival> }} */
const shared = globalThis
shared[place] ??= new Map()
const arrived = shared[place]

/** A form came in, under the number that its page would show if something failed. It is to be forgotten once it is answered. @param {string} incident */
export function expectForm(incident) {
  arrived.set(incident, { isHere: false, tell: () => {} })
}

/** The form of that number is in the hands of its action. @param {string | null} incident */
export function formArrived(incident) {
  const form = arrived.get(incident ?? '')
  if (!form) return
  form.isHere = true
  form.tell()
}

/** What is to be done once the form of that number is in the hands of its action. @param {string} incident @param {() => void} tell */
export function whenFormArrived(incident, tell) {
  const form = arrived.get(incident)
  if (form) form.tell = tell
}

/** Whether the number is that of a form which no action has seen. @param {unknown} incident */
export function isUnread(incident) {
  return typeof incident === 'string' && arrived.get(incident)?.isHere === false
}

/** @param {string} incident */
export function forgetForm(incident) {
  arrived.delete(incident)
}
