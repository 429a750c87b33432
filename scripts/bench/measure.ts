import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { JOBS } from './jobs.ts'

/** 測定 — one run of one job in a process of its own. */
export interface Figures {
  readonly wallMs: number
  /** User and system time of all threads; steadier than the wall clock on a machine with other users. */
  readonly cpuMs: number
  readonly peakMb: number
  readonly answer: Readonly<Record<string, unknown>>
}

const SELF = fileURLToPath(new URL('../bench.js', import.meta.url))
export const JOB_FLAG = '--job'

/** Runs the job in a fresh process; `times` runs inside that process, of which the last is told. */
export function measure(job: string, file = '', times = 1): Figures {
  const child = spawnSync(process.execPath, ['--expose-gc', SELF, JOB_FLAG, job, file, String(times)], {
    encoding: 'utf8',
  })
  if (child.status !== 0) throw new Error(`${job}: ${child.stderr || String(child.signal)}`)
  return JSON.parse(child.stdout) as Figures
}

/** What the fresh process does: prepare, run, print its figures. */
export async function runJob(job = '', file = '', times = '1'): Promise<void> {
  const run = await JOBS[job]?.prepare(file)
  if (!run) throw new Error(`no such job: ${job}`)
  let figures: Figures | undefined
  for (let n = 0; n < Number(times); n++) {
    globalThis.gc?.()
    const [wall, cpu] = [performance.now(), process.cpuUsage()]
    const answer = (await run()) as Figures['answer']
    const { user, system } = process.cpuUsage(cpu)
    figures = { wallMs: performance.now() - wall, cpuMs: (user + system) / 1000, peakMb: peakMb(), answer }
  }
  process.stdout.write(JSON.stringify(figures))
}

const peakMb = (): number => process.resourceUsage().maxRSS / 1024

/** 中央値 — of several runs, by CPU time. */
export function median(runs: readonly Figures[]): Figures {
  const sorted = [...runs].sort((a, b) => a.cpuMs - b.cpuMs)
  return sorted[sorted.length >> 1] as Figures // at least one run
}

/** Several jobs in turn, A B A B …, so that a slower minute of the machine falls on all of them. */
export function inTurn(jobs: readonly string[], rounds: number, file = '', times = 1): ReadonlyMap<string, Figures> {
  const runs = new Map<string, Figures[]>(jobs.map((job) => [job, []]))
  for (let round = 0; round < rounds; round++) for (const job of jobs) runs.get(job)?.push(measure(job, file, times))
  return new Map([...runs].map(([job, figures]) => [job, median(figures)]))
}
