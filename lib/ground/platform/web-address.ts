/** Whether the text is an absolute address on the web, for anybody: http or https, with a host, in one word, no name or password before the host. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) && isForAnybody(new URL(text))
}

/** Whether an address has no name and no password before its host: with one it is somebody's own. An at sign elsewhere is part of the path. */
export function isForAnybody({ username, password }: Pick<URL, 'username' | 'password'>): boolean {
  return username === '' && password === ''
}

/** The address of a document as somebody typed or pasted it; null when the text is none. */
export function readAddress(text: string): string | null {
  const trimmed = text.trim()
  return isWebAddress(trimmed) ? trimmed : null
}
