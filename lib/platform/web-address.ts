/** Whether the text is an absolute address on the web: http or https, with a host, in one word. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)
}
