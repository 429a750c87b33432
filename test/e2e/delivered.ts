import { execFile } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** 組み立てる — what a web server is given, into a folder. */
export async function buildExcel(path: string, env: Readonly<Record<string, string>>): Promise<void> {
  const webpack = join('node_modules', 'webpack', 'bin', 'webpack.js')
  const options = Object.entries({ ...env, path }).flatMap(([name, value]) => ['--env', `${name}=${value}`])
  await promisify(execFile)(process.execPath, [webpack, '--config', join('webpack', 'excel.mjs'), ...options])
}

export const filesIn = (path: string, under = ''): string[] =>
  readdirSync(join(path, under), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(path, join(under, entry.name)) : [join(under, entry.name)],
  )

const TEXTS = /\.(?:js|html|json|xml)$/u
const ADDRESS = /https?:\/\/[\w.:-]+/gu

/** 書かれているアドレス — every address in what is delivered, but for names of things that nobody asks for. */
export const addressesIn = (path: string): readonly string[] => [
  ...new Set(
    filesIn(path)
      .filter((name) => TEXTS.test(name))
      .flatMap((name) => [...readFileSync(join(path, name), 'utf8').matchAll(ADDRESS)].map(([address]) => address))
      .filter((address) => !NAMES.some((known) => address.startsWith(known))),
  ),
]

/** XML namespaces, licences of libraries, links in the texts of errors. */
const NAMES = [
  'http://json-schema.org',
  'http://purl.oclc.org',
  'http://schemas.',
  'http://www.w3.org',
  'https://aka.ms',
  'https://fburl.com',
  'https://github.com',
  'https://json-schema.org',
  'https://react.dev',
]
