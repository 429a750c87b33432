import { open } from 'node:fs/promises'
import { fileError } from '../../app/file-error.ts'
import { readingError } from './file-errors.ts'

const LARGEST = 512 * 1024 * 1024

/** ファイルを読む — a file's bytes; every way in which it cannot be read has its own message. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw readingError(error)
  })
  try {
    const stat = await handle.stat()
    if (stat.isDirectory()) throw fileError('FILE_IS_DIRECTORY')
    if (!stat.isFile()) throw fileError('FILE_KIND_UNKNOWN', path)
    if (stat.size === 0) throw fileError('FILE_EMPTY')
    if (stat.size > LARGEST) throw fileError('TOO_LARGE')
    return await handle.readFile().catch((error: unknown) => {
      throw readingError(error)
    })
  } finally {
    await handle.close()
  }
}
