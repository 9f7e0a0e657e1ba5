/** Where a site says who runs it. */
export const ABOUT = '/about'
