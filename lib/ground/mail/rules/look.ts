/**
 * The theme as mails have it, which can ask for no sheet: light, with the colours of styles/tokens.css (a test compares) and faces that are on
 * the reader's machine.
 */
export const COLOURS = {
  paper: '#fbfbf9',
  ink: '#16181b',
  'ink-2': '#43474d',
  'ink-3': '#5d6167',
  rule: '#d6d7d2',
  pencil: '#14507d',
} as const

export const FACES = {
  text: "Charter, Georgia, 'Noto Naskh Arabic', serif",
  ui: "'Segoe UI', system-ui, sans-serif",
} as const
