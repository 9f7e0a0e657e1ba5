/** Whether the text is an absolute address on the web: http or https, with a host, in one word. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)
}

/** Whether an address has no name and no password before its host: with one it is somebody's own. An at sign elsewhere is part of the path. */
export function isForAnybody({ username, password }: Pick<URL, 'username' | 'password'>): boolean {
  return username === '' && password === ''
}
