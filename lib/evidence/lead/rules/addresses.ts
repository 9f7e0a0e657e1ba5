/** Where leads are on the desk. */
export const LEADS = '/desk/leads'
/** Where it is said what is watched. */
export const WATCHES = '/desk/leads/watches'

/** The page of something that is watched. */
export function watchAddress(id: string): string {
  return `${WATCHES}/${id}`
}

/** Where a lead is added as a source. */
export function addLeadAddress({
  id,
  address,
  title,
}: {
  id: string
  address: string
  title: string
}): string {
  return `/desk/sources/new?${new URLSearchParams({ address, title, lead: id })}`
}
