/**
 * The colours of pictures and of the browser's own frame, which cannot read the style sheet.
 * `accent`, `paper` and `ink` are the light theme's; a test holds them equal to tokens.css.
 */
export const palette = {
  accent: '#0b5a4e',
  paper: '#fbfaf6',
  ink: '#17211f',
  /** The card's ground, a deeper accent, so that white text on it passes 7:1. */
  ground: '#0b3f38',
  groundRule: '#5d8b82',
  groundQuiet: '#bcd6cf',
  groundFaint: '#23584f',
  groundMark: '#8fd9c5',
} as const
