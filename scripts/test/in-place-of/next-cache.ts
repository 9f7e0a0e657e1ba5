// Stands in the place of next/cache in tests without a server: nothing is kept, each reading reads.
export const unstable_cache = <Read>(read: Read): Read => read

/** There is no page to make anew. */
export function refresh(): void {}
