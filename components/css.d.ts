declare module '*.module.css' {
  /** Class names by the names in the file; an unknown one is undefined. */
  const classes: Readonly<Record<string, string>>
  export default classes
}

declare module '*.css'
