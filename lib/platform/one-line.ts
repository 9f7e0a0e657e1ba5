/** What a name or a title may be made of: no controls, no line ends, nothing that turns the text around it, no half of a pair. */
export const oneLine = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u
