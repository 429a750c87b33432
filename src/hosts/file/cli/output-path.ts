import { mkdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { UserError } from '../../../model/user-error.ts'

/** 出力先 — the file to write for one of the files; a folder where OUT ends in a slash or is one. Several files need a folder. */
export async function outputPath(
  out: string,
  file: string,
  files: readonly string[],
  ending?: string,
): Promise<string> {
  const folder = await isFolder(out)
  if (!folder && files.length > 1) {
    throw new UserError(
      'OUT_UNWRITABLE',
      `ファイルが${files.length}件あるため、出力先「${out}」には1件しか書けません。「${out}/」のように、末尾に「/」を付けてフォルダーを指定してください。`,
    )
  }
  return folder ? join(out, ending ? basename(file, extname(file)) + ending : basename(file)) : out
}

const FOLDER = /[/\\]$/u // 'out/'

function refused(): never {
  throw new UserError('OUT_UNWRITABLE', '出力先のフォルダーを作れません。書き込める場所を指定してください。')
}

/** A folder that is named with a slash is made where it is missing. */
async function isFolder(path: string): Promise<boolean> {
  if (FOLDER.test(path)) {
    await mkdir(path, { recursive: true }).catch(refused)
    return true
  }
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** Two files of one name would overwrite each other in the folder: told before anything is written. */
export function assertDistinct(files: readonly string[]): void {
  const names = files.map((file) => basename(file))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) {
    throw new UserError(
      'OUT_UNWRITABLE',
      `「${twice}」という名前のファイルが二つ以上あります。出力先で上書きされてしまうため、別々に実行するか、名前を変えてください。`,
    )
  }
}
