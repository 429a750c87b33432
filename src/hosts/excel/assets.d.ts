/** A workbook that the bundler carries as a data URL. */
declare module '*.xlsx' {
  const url: string
  export default url
}
