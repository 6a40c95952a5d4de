/** What one run of a task is given. Everything a task reads or writes is named here. */
export interface TaskOptions {
  /** Absolute path of the folder of the kits: ../shared/bench, or what ONRECORD_BENCH names. */
  readonly bench: string
  /** `--data`: a folder (article) or a gold file (the others), plain or .gz; undefined: the kit's own data. */
  readonly data: string | undefined
  /** `--predictions`: where the predictions are kept; undefined: a file of the task's own under test-artifacts/. */
  readonly predictions: string | undefined
  /** `--language`: undefined runs every language the task knows. */
  readonly language: 'ru' | 'en' | undefined
  /** `--texts`: lines with "doc" and "text" for gold lines that have no text. */
  readonly texts: string | undefined
  /** `--show N`: how many examples of what was missed to print, where the scorer can. */
  readonly show: number
  /** Tells what is under way, on stderr. */
  readonly progress: (line: string) => void
}

/** One table of BENCHMARKS.md: cells are printed as they stand. */
export interface Table {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What one set of documents gave. A task that runs several sets returns several. */
export interface TaskResult {
  /** "attribution/ru", "article/fundus": the floors hang on it. */
  readonly id: string
  /** One line for the head of its section: what was read, how many documents. */
  readonly title: string
  /** The command that gives the same figures. */
  readonly command: string
  readonly tables: readonly Table[]
  /** Figures between 0 and 1 that can be pinned: "partial", "speaker", "f1". */
  readonly figures: Readonly<Record<string, number>>
  /** What else the scorer printed: worst pages, most missed. Printed, not written into BENCHMARKS.md. */
  readonly notes?: string
}

/**
 * An adaptor: reads one kit's documents with the program under test, scores them with the kit's own scorer. It is the
 * export of its file that bears its name: `export const article: Task` in eval/article.ts. What the adaptors share
 * stands in documents.ts (gold lines, documents) and scorer.ts (calling a scorer, keeping predictions).
 */
export interface Task {
  readonly name: 'article' | 'attribution' | 'identity' | 'positions'
  readonly summary: string
  readonly run: (options: TaskOptions) => Promise<readonly TaskResult[]>
}

export type Pair = readonly [from: number, to: number]

/** One line of the predictions; the scorer leaves confidence and rule aside. */
export interface Prediction {
  readonly doc: string
  readonly statements: readonly {
    readonly kind: string
    readonly content: readonly Pair[]
    readonly cue: Pair | null
    readonly source: Pair | null
    readonly speaker: { readonly name: string | null; readonly type: string; readonly how?: string }
    readonly confidence: number
    readonly rule: string
  }[]
}
