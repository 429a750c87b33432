import type { Edit, Receipt } from '../../model/edit.ts'
import { openPackage } from '../../xlsx/package.ts'
import { FileHost } from './file-host.ts'
import { assertSameKind } from './file-kind.ts'
import { NODE_CODEC } from './node-codec.ts'
import type { OpenedFile } from './open-file.ts'
import { replaceFile } from './replace-file.ts'

/** 写しに書き込む — makes the edits that may be made and saves the result as another file of the same kind; without any it is a plain copy. */
export async function saveEdited(
  opened: OpenedFile,
  edits: readonly Edit[],
  out: string,
): Promise<{ readonly receipt: Receipt }> {
  assertSameKind(opened.path, out)
  const host = new FileHost(opened)
  const receipt = await host.apply(edits)
  await host.save(out)
  return { receipt }
}

/** ブックを保存する — a workbook that was made or extended; never over one of its sources. */
export const saveBook = (out: string, bytes: Uint8Array, sources: readonly string[]): Promise<void> =>
  replaceFile(out, bytes, { sources, check: (written) => void openPackage(written, NODE_CODEC) })
