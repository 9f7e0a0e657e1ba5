/** NIST SP 800-63B: length is what counts. The upper end only keeps the work of one try small. In characters. */
export const passwordLength = { least: 12, most: 256 } as const

/** What is wrong with a password that somebody chooses, or `null`. Whether it is guessed soon is asked where the account is known. */
export function faultOfPassword(password: string): 'password_short' | 'password_long' | null {
  const length = [...password.normalize('NFKC')].length
  if (length < passwordLength.least) return 'password_short'
  return length > passwordLength.most ? 'password_long' : null
}
