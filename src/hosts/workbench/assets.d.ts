/** What the bundler makes of files that are no scripts. */
declare module '*.css'
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'

/** The bundler's list of files that match, each as a data URL. */
interface WebpackContext {
  (key: string): string
  keys(): readonly string[]
}
interface ImportMeta {
  webpackContext(folder: string, options: { readonly regExp: RegExp }): WebpackContext
}

/** Replaced by the bundler. */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> }
