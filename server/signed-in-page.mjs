// Which addresses are the desk's and those of accounts: made for one person at each request, and the only pages that forms are sent to.

const SIGNED_IN = /^(?:\/(?:en|fr|es|ar))?\/(?:desk|sign-in|profile|invitation)(?:[/?#]|$)/

/** Whether an address is one of the desk's or of accounts', whether or not there is a page at it. */
export function isSignedInPage(url = '/') {
  return SIGNED_IN.test(url)
}
