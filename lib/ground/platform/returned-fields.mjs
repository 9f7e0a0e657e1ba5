// Which fields of a form come back to whoever sent it, where it was not taken: by the name of the field, for the pages that the framework
// makes, for those that the server fills, and for the browser's own script.

/** A field that people do not see and leave empty: whoever fills it in is a program. */
export const TRAP = 'website'

/** Whether what was typed into a field comes back: passwords never do, nor what only a program fills in. @param {string} name */
export function comesBack(name) {
  return name !== TRAP && !isSecret(name)
}

/** Whether a field takes a password. @param {string} name */
export function isSecret(name) {
  return /password/i.test(name)
}
