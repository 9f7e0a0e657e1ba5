/** After how many days a notice is forgotten: one that was read, and one that never was. */
export const FORGOTTEN = { read: 90, unread: 365 } as const
