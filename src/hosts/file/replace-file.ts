import { randomBytes } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { access, constants, open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileError } from '../../app/file-error.ts'
import { systemCode, writingError } from './file-errors.ts'

export interface ReplaceOptions {
  /** 元のファイル — never overwritten, by whatever name or link the output reaches them. */
  readonly sources?: readonly string[]
  /** Tries the written bytes once more before they take the output's place; throws when they are no good. */
  readonly check?: (bytes: Uint8Array) => void
}

/**
 * ファイルを置き換える — the output is replaced whole or not at all: the bytes go into a new file of the same folder, to the disk, are read back and
 * checked, and only then take the output's name. An interruption (Ctrl-C) takes the new file away and leaves the old one as it was.
 */
export async function replaceFile(out: string, bytes: Uint8Array, options: ReplaceOptions = {}): Promise<void> {
  const target = await resolvedTarget(out)
  for (const source of options.sources ?? []) await assertOther(source, target, out)
  await assertReplaceable(target, out)
  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`)
  await guarded(temporary, async () => {
    await writeThrough(temporary, bytes, out)
    await assertSound(temporary, bytes, out, options.check)
    await rename(temporary, target).catch((error: unknown) => {
      throw writingError(error, out)
    })
  })
  await syncFolder(dirname(target))
}

/** Where a link leads to: the link stays, what it points to is replaced. */
const resolvedTarget = (out: string): Promise<string> => realpath(out).catch(() => resolve(out))

/** The same file may be reached by a link, a hard link or another spelling: device and number tell. */
async function assertOther(source: string, target: string, out: string): Promise<void> {
  const [a, b] = await Promise.all([identity(source), identity(target)])
  if (a !== undefined && a === b) throw fileError('OUT_IS_SOURCE', out)
}

const identity = (path: string): Promise<string | undefined> =>
  stat(path, { bigint: true }).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => undefined,
  )

async function assertReplaceable(target: string, out: string): Promise<void> {
  const found = await stat(target).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined
    throw writingError(error, out)
  })
  if (!found) return
  if (!found.isFile()) throw writingError(Object.assign(new Error(), { code: 'EISDIR' }), out)
  await access(target, constants.W_OK).catch((error: unknown) => {
    throw writingError(error, out)
  })
}

/** Runs the steps; the temporary file never outlives them, not even when the user interrupts. */
async function guarded(temporary: string, steps: () => Promise<void>): Promise<void> {
  const interrupted = (signal: NodeJS.Signals): void => {
    try {
      unlinkSync(temporary)
    } catch {
      // It was not there yet, or has taken the output's name already.
    }
    process.exit(SIGNAL_CODES[signal] ?? 1)
  }
  const signals = Object.keys(SIGNAL_CODES) as NodeJS.Signals[]
  for (const signal of signals) process.once(signal, interrupted)
  try {
    await steps()
  } catch (error) {
    await unlink(temporary).catch(() => undefined)
    throw error
  } finally {
    for (const signal of signals) process.off(signal, interrupted)
  }
}

/** 128 and the signal's number, as shells have it. */
const SIGNAL_CODES: Readonly<Partial<Record<NodeJS.Signals, number>>> = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }

async function writeThrough(temporary: string, bytes: Uint8Array, out: string): Promise<void> {
  try {
    const handle = await open(temporary, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw writingError(error, out)
  }
}

async function assertSound(
  temporary: string,
  bytes: Uint8Array,
  out: string,
  check: ReplaceOptions['check'],
): Promise<void> {
  const handle = await open(temporary, 'r')
  try {
    const written = await handle.readFile()
    if (!written.equals(bytes)) throw fileError('OUT_DAMAGED', out)
    check?.(written)
  } catch {
    throw fileError('OUT_DAMAGED', out)
  } finally {
    await handle.close()
  }
}

/** The new name reaches the disk with its folder; systems that cannot sync a folder (Windows) do without. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
