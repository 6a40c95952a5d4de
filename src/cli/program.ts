import { readFileSync } from 'node:fs'
import { Command as Commander, CommanderError, Option } from 'commander'
import { commands } from './commands.ts'
import { tellError } from './errors.ts'
import type { Command, CommandEntry, ExitStatus, Given, OptionSpec, Outside } from './types.ts'
import { wrap } from './wrap.ts'

/** The package's version, as `--version` prints it. */
export function packageVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  )
  return version
}

const intro = `Reads the news and keeps the record: who said what, in which role, when.

INPUT is a file (.html .htm .mhtml .mht .txt .xml, each also with .gz; .warc .warc.gz .wacz), a folder, an address (http, https), or - for what comes on stdin.`

const outro = `
Examples:
  onrecord read page.html             print the article and what is said in it
  onrecord add saved-pages/           read a folder and keep it in ./onrecord-data
  onrecord search референдум          find statements, in any form of the word
  onrecord serve                      browse it all at http://127.0.0.1:4180

Each command tells more: onrecord COMMAND --help`

/** Runs one command line and gives the exit status. `argv` begins behind the program's name. */
export async function run(argv: readonly string[], outside: Outside): Promise<ExitStatus> {
  const printed: Printed = { stdout: [], stderr: [] }
  const words = argv[0] === 'help' ? helpWords(argv[1]) : argv
  const name = words.find((word) => !word.startsWith('-'))
  const called = commands.find((entry) => entry.name === name)
  const { program, chosen } = await programFor(called, printed)
  if (words.length === 0) {
    await outside.stderr.write(program.helpInformation() + outro.concat('\n'))
    return 2
  }
  const usage = parse(program, words)
  await outside.stdout.write(printed.stdout.join(''))
  await outside.stderr.write(printed.stderr.join(''))
  const { command, given } = chosen()
  if (usage !== undefined || command === undefined || given === undefined) return usage ?? 2
  try {
    return await command.run(given, outside)
  } catch (error) {
    return tellError(error, command.name, outside)
  }
}

/** `help read` is `read --help`; a name that is no command is left to be told as such. */
function helpWords(name: string | undefined): readonly string[] {
  if (name === undefined) return ['--help']
  return commands.some((entry) => entry.name === name) ? [name, '--help'] : [name]
}

interface Printed {
  readonly stdout: string[]
  readonly stderr: string[]
}

/** 0 where the help or the version was asked for, 2 for a mistake, undefined where the command is to run. */
function parse(program: Commander, words: readonly string[]): 0 | 2 | undefined {
  try {
    program.parse(words, { from: 'user' })
    return undefined
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

/** The whole list for the help; only the command that is called is loaded and knows its options. */
async function programFor(called: CommandEntry | undefined, printed: Printed) {
  let given: Given | undefined
  const command = await called?.load()
  const program = settle(new Commander('onrecord'), printed)
    .description(intro)
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', outro)
    .usage('COMMAND [options] [INPUT...]')
    .showHelpAfterError('Try: onrecord --help')
  for (const entry of commands) {
    const sub = settle(new Commander(entry.name), printed).summary(entry.summary).allowUnknownOption()
    if (command !== undefined && entry === called) {
      define(sub, command, (value) => {
        given = value
      })
    }
    program.addCommand(sub, { hidden: entry.hidden ?? false })
  }
  return { program, chosen: () => ({ command, given }) }
}

/** Nothing is printed or ended behind the caller's back: commander's output is collected, its exits are thrown. */
function settle(command: Commander, printed: Printed): Commander {
  return command
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => void printed.stdout.push(text),
      writeErr: (text) => void printed.stderr.push(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'onrecord: ')),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
}

function define(sub: Commander, command: Command, take: (given: Given) => void): void {
  sub.allowUnknownOption(false).description(unwrapped(command.about)).helpOption('-h, --help', 'print this help')
  if (command.takes === '') sub.allowExcessArguments(false)
  else sub.argument(command.takes)
  for (const spec of command.options) sub.addOption(optionOf(spec))
  sub.addHelpText('after', examplesOf(command))
  sub.showHelpAfterError(`Try: onrecord ${command.name} --help`)
  sub.action(() => take({ words: sub.args, options: sub.opts() }))
}

function optionOf({ flags, description, choices, default: value }: OptionSpec): Option {
  const option = new Option(flags, description)
  if (choices !== undefined) option.choices(choices)
  if (value !== undefined) option.default(value)
  return option
}

/** Beside each line what it does; under it where that would be too wide for most terminals. */
function examplesOf({ examples }: Command): string {
  const width = Math.max(...examples.map(([line]) => line.length))
  const wide = examples.some(([, does]) => width + does.length > widestExample)
  const shown = examples.map(([line, does]) =>
    wide ? `  ${line}\n      ${does}` : `  ${line.padEnd(width)}   ${does}`,
  )
  return ['', 'Examples:', ...shown].join('\n')
}

const widestExample = 105

/**
 * The help is wrapped at the terminal's width: line breaks of ours within a paragraph would break it twice. Paragraphs with
 * indented lines, the deeds of a command, are wrapped here and left as they are: commander wraps to the left margin.
 */
const unwrapped = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => (paragraph.startsWith('  ') ? deedsOf(paragraph) : paragraph.replaceAll('\n', ' ')))
    .join('\n\n')

/** Columns at which the help of deeds is wrapped, whatever the terminal: less than commander takes for the rest. */
const deedColumns = 78

/** "  merge WHO WHO        two are one": what a line goes on with stands under its beginning. */
function deedsOf(paragraph: string): string {
  const joined = paragraph.replace(/\n {12,}/g, ' ').split('\n')
  return joined
    .map((line) => {
      const [, head = '', about = line] = /^( {2}\S.*? {2,})(\S.*)$/.exec(line) ?? []
      return head + wrap(about, deedColumns, ' '.repeat(head.length)).trimStart()
    })
    .join('\n')
}
