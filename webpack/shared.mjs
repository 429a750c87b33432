import { fileURLToPath } from 'node:url'
import TerserPlugin from 'terser-webpack-plugin'

export const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))

const swc = (target) => ({
  loader: 'swc-loader',
  options: {
    jsc: { target, parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
  },
})

/** TypeScript to JavaScript of the given year; types are checked by tsc, not here. */
export const scripts = (target) => ({ test: /\.tsx?$/u, use: swc(target) })

/** 最小化 — Japanese stays readable in the output. */
export const minimizer = [
  new TerserPlugin({ extractComments: false, terserOptions: { format: { ascii_only: false } } }),
]

export const extensions = ['.tsx', '.ts', '.js']
