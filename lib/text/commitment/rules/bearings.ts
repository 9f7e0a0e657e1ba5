/** As many sources that bear on an item are named with it, the first by number; how many there are is counted. */
export const MOST_BEARINGS = 50
