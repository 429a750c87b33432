import { spawnSync } from 'node:child_process'
import { copyFileSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'

const CLI = resolve('bin/plansheet.mjs')
/** Told by the process itself at its end, on a channel of its own. */
const TELL = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();writeSync(3,JSON.stringify({cpuMs:(u+s)/1000,peakMb:m/1024}))})`

export interface CommandFigures {
  readonly wallMs: number
  readonly cpuMs: number
  readonly peakMb: number
}

/** 部局のブック — that many copies of the samples under names of their own. */
export function departmentFiles(count: number, folder: string): readonly string[] {
  const samples = readdirSync('samples').filter((name) => /\.xls[xm]$/u.test(name))
  return Array.from({ length: count }, (_, n) => {
    const sample = samples[n % samples.length] ?? ''
    const copy = join(folder, `${String(n + 1).padStart(3, '0')}_${basename(sample)}`)
    copyFileSync(join('samples', sample), copy)
    return copy
  })
}

/** Runs node with these arguments to its end and throws its output away. */
export function timed(parts: readonly string[]): CommandFigures {
  const start = performance.now()
  const child = spawnSync(process.execPath, ['--import', TELL, ...parts], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  const wallMs = performance.now() - start
  if (child.status === null || child.status > 1) throw new Error(`exit ${String(child.status)}: ${parts.join(' ')}`)
  return { wallMs, ...(JSON.parse(String(child.output[3])) as Omit<CommandFigures, 'wallMs'>) }
}

export const commandLine = (...parts: readonly string[]): readonly string[] => [CLI, ...parts]

/** The run in the middle by wall clock: a person waits by the clock. */
export function medianOf(runs: readonly CommandFigures[]): CommandFigures {
  const sorted = [...runs].sort((a, b) => a.wallMs - b.wallMs)
  return sorted[sorted.length >> 1] as CommandFigures // at least one run
}
