/** Where it is said to which addresses news are posted. */
export const WEBHOOKS = '/desk/webhooks'

/** Where an address is added. */
export const NEW_WEBHOOK = `${WEBHOOKS}/new`

/** The page of one. */
export function webhookAddress(id: string): string {
  return `${WEBHOOKS}/${id}`
}
