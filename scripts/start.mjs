/**
 * 画面を開く — builds the page when it is missing or older than its sources, serves it on this machine alone and prints its address.
 * `--dev` builds for development, with the golden cases among the samples. PORT chooses the port.
 */
import { spawnSync } from 'node:child_process'
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'dist', 'workbench')
const isDevelopment = process.argv.includes('--dev')
const port = Number(process.env.PORT ?? 4173)

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

if (isDevelopment || isStale()) build()
serve()

/** The page is as old as its oldest file; a source that is younger makes it stale. */
function isStale() {
  const page = join(folder, 'index.html')
  if (!existsSync(page)) return true
  const built = statSync(page).mtimeMs
  return ['src', 'samples', 'webpack', 'package-lock.json'].some((name) => newest(join(root, name)) > built)
}

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}

function build() {
  process.stdout.write('画面を作っています（1分ほどかかります）…\n')
  const environment = { ...process.env, NODE_ENV: isDevelopment ? 'development' : 'production' }
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/webpack/bin/webpack.js'), '--config', 'webpack/workbench.mjs', '--stats=errors-only'],
    { cwd: root, env: environment, stdio: 'inherit' },
  )
  if (status !== 0) process.exit(status ?? 1)
}

function serve() {
  const server = createServer((request, response) => {
    const path = fileFor(request.url ?? '/')
    if (!path) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
    })
    createReadStream(path).pipe(response)
  })
  server.on('error', (error) => {
    const reason =
      error.code === 'EADDRINUSE'
        ? `ポート${port}は使われています。PORT=4174 npm start のように別の番号を指定してください。`
        : String(error)
    process.stderr.write(`画面を開けません。${reason}\n`)
    process.exit(1)
  })
  server.listen(port, '127.0.0.1', () =>
    process.stdout.write(`運営方針アドインの画面：http://127.0.0.1:${port}/\n（終わるときは Ctrl+C）\n`),
  )
}

/** A file of the folder, and of no other. */
function fileFor(url) {
  const name = normalize(decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname)).replace(/^\/+$/u, '/index.html')
  const path = join(folder, name)
  return path.startsWith(folder) && existsSync(path) && statSync(path).isFile() ? path : undefined
}
