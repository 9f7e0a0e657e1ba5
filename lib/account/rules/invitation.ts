/** How long the link of an invitation works (quality.md, Access), in days. */
export const invitationDays = 7
