/** Whether a text can be an id of ours, a UUID. What is none is nobody's, and the database need not be asked. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
