/** For how many days a token may work, and for how many it does where nobody says otherwise. */
export const TOKEN_DAYS = [7, 30, 90, 180, 365] as const
export const USUAL_TOKEN_DAYS = 90

/** How many tokens of one person may work at the same time. */
export const MOST_TOKENS = 20

export const LONGEST_TOKEN_NAME = 80

/** For how many days a token that expired is still listed. */
export const LISTED_DAYS = 30

/** With what every token begins, so that programs that look for secrets in what is published find it. */
const PREFIX = 'suivi_'

/** A token, as it is shown this once. @param secret 256 random bits in 43 characters */
export function tokenOf(secret: string): string {
  return `${PREFIX}${secret}`
}

/** The token that a request brings with it; null where it brings none in the form that tokens have. @param header `Authorization` */
export function tokenIn(header: string | null): string | null {
  return /^[Bb][Ee][Aa][Rr][Ee][Rr] +(suivi_[\w-]{43})$/.exec(header ?? '')?.[1] ?? null
}
