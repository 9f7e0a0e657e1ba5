/** A page that somebody has open gives a sign of life this often. In milliseconds. */
export const presenceBeat = 15_000

/** Without a sign of life for as long, nobody is there any more: within the minute that is promised, and two signs may be lost. */
export const presenceLimit = 45_000
