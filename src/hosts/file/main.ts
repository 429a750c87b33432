import { messageOf } from './cli/each-file.ts'
import { run } from './cli/program.ts'

const streams = {
  out: (text: string): void => void process.stdout.write(text),
  err: (text: string): void => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
}

try {
  process.exitCode = await run(process.argv.slice(2), streams)
} catch (error) {
  streams.err(`${messageOf(error)}\n`)
  process.exitCode = 2
}
