/** The doors to the outside, as interfaces: what `cli` hands to the rooms that may not open a file themselves. */

/** Everything a command may touch. Built once in `cli/main.ts`; tests build their own. */
export interface Context {
  /** The folder that the program was started in, absolute. */
  readonly cwd: string;
  /** The repository's root, absolute: the nearest folder upwards with `.git` or `mortem.yaml`. @throws MortemError outside of one. */
  readonly root: string;
  /** Now, in whole seconds since 1970. Fixed for a run by `MORTEM_NOW` (ISO 8601 with an offset), for tests and demonstrations. */
  now(): number;
  /** The machine's IANA time zone. */
  readonly systemZone: string;
  readonly files: Files;
  readonly git: Git;
  /** Asks a person; `undefined` where nobody can be asked (no terminal, `CI`, `--no-input`). */
  readonly ask: Ask | undefined;
  /** Writes a result to standard output, as it is. */
  out(text: string): void;
  /** Writes anything else to standard error. */
  err(text: string): void;
  /** How to colour what goes to each stream: the identity where colour is off. */
  readonly outStyle: Style;
  readonly errStyle: Style;
  /** Columns of the terminal; 80 in a pipe. */
  readonly width: number;
  /** Is standard output a terminal? Nothing that goes into a pipe is cut to fit a width. */
  readonly outIsTerminal: boolean;
  /** Is standard error a terminal that somebody may be watching? Never in CI. */
  readonly errIsTerminal: boolean;
  /** Does the locale say that nothing but ASCII can be shown for certain? */
  readonly outIsAscii: boolean;
}

/** The few looks that the program uses, by meaning. */
export interface Style {
  strong(text: string): string;
  dim(text: string): string;
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  success(text: string): string;
  accent(text: string): string;
}

/** Paths are absolute. Nothing is read or written outside of the root, also not through a symbolic link. */
export interface Files {
  /** @throws MortemError when it is missing, a folder, binary, not UTF-8, too large (20 MB), or leads out of the root. */
  read(path: string): string;
  /** The first 4 KiB, each byte as a character and unchecked: a look at thousands. @throws MortemError when it cannot be opened, or is a link */
  head(path: string): string;
  exists(path: string): boolean;
  isFolder(path: string): boolean;
  /** All `.md` files below a folder at any depth, sorted, absolute; links, dot folders and `node_modules` are not followed. A link that leads out of the root or nowhere is listed, and refused by `read`. Empty for a folder that does not exist. */
  markdownBelow(folder: string): string[];
  /** The same for `.yaml` and `.yml` files. */
  yamlBelow(folder: string): string[];
  /** Creates a file exclusively, with its folders; returns false when the name is taken. */
  create(path: string, text: string): boolean;
  /**
   * Reads, lets `change` compute the new text, and replaces the file atomically with its mode kept.
   * When the file changed on disk in between, it is read again and `change` runs on the new text.
   * Returns the text that stands in the file. Writes nothing when `change` returned its input.
   */
  update(path: string, change: (text: string) => string): string;
}

export interface Git {
  /** The handles or names of recent authors, most frequent first; empty where git cannot say. */
  recentAuthors(): Promise<string[]>;
  /** The configured user's name, if any. */
  userName(): Promise<string | undefined>;
  /** Where the root lies in git's work tree: empty, or with `/` at its end; empty where git cannot say. */
  prefix(): Promise<string>;
  /**
   * What the work tree has otherwise than the commit at which its branch left another, committed or not, and new files
   * that git does not ignore. Nothing that is deleted; of a renamed file the new path.
   * @param base the other branch, or any commit; by default the main one
   * @throws MortemError where git cannot say
   */
  changes(base: string | undefined): Promise<Changes>;
  /** What the next commit would change. @throws MortemError where git cannot say */
  staged(): Promise<Staged>;
  /**
   * What came into the main branch and the one that is checked out, and every tag and branch by its day. It is only
   * read: no hook, pager or filter runs, and nothing is fetched.
   * @throws MortemError where git cannot say
   */
  history(question: HistoryQuestion): Promise<History>;
}

export interface HistoryQuestion {
  /** Another repository, absolute, wherever it lies; by default that of the root. */
  readonly repo?: string | undefined;
  /** Only commits that touch one of these, relative to the repository; all where there is none. */
  readonly paths?: readonly string[];
  /** Epoch seconds. */
  readonly since: number;
  readonly until: number;
  /** Somebody waits: what lies before a commit whose clock was wrong may be left out. */
  readonly isQuick?: boolean;
}

export interface Commit {
  /** In full. */
  readonly hash: string;
  readonly parents: readonly string[];
  /** Epoch seconds, of the commit: when it was written may be long before. */
  readonly at: number;
  /** A name, through `.mailmap`. */
  readonly author: string;
  readonly subject: string;
  readonly body: string;
}

export interface GitRef {
  readonly kind: "tag" | "branch";
  /** Without `refs/heads/` and the like, and without the remote. */
  readonly name: string;
  /** Of the commit that it leads to. */
  readonly hash: string;
  /** Epoch seconds: of the tag, where it has a day of its own, else of the commit. */
  readonly at: number;
}

export interface History {
  /** Of the time that was asked for, the newest first. */
  readonly commits: readonly Commit[];
  /** Commits of any time that the bodies of these say they revert. */
  readonly reverted: readonly Commit[];
  /** Of any time, the newest first. */
  readonly refs: readonly GitRef[];
  /** There are more commits than anybody looks through: the oldest are left out. */
  readonly isCut: boolean;
  /** The same of branches and tags. */
  readonly areRefsCut: boolean;
  /** The address of `origin`, in any of git's forms. */
  readonly remote: string | undefined;
}

/** Paths are relative to the root, with `/`; nothing outside of it. */
export interface Changes {
  /** What it is compared with, as a person would name it; undefined before the first commit. */
  readonly base: string | undefined;
  readonly paths: readonly string[];
}

export interface Staged {
  /** Without those that are deleted. */
  readonly paths: readonly string[];
  /** The Markdown and YAML files whose text in the index may be another than in the work tree: these among the paths, and what was changed without being staged. */
  readonly files: readonly string[];
  /** The text of one of the files, as the next commit has it. @throws MortemError as `Files.read` */
  read(path: string): string;
}

/** What a question came to. */
export type Reply<T> = { kind: "answer"; value: T } | { kind: "skip" } | { kind: "back" };

export interface Question {
  message: string;
  /** Two or three sentences, shown dimmed above the prompt. */
  guidance?: string;
  /** May the person go back to the question before? Then the help line says how. */
  back: boolean;
  /** May it be left empty? */
  skippable: boolean;
  /** Shown while it is asked. Its end ends nothing: what is typed stays, and the person goes on when they are ready. */
  countdown?: Countdown | undefined;
}

/** Time that runs for a person, and that they can stop; several questions in a row may share one. */
export interface Countdown {
  /** Whole seconds that are left, the one under way included; never negative. */
  remaining(): number;
  /** Goes on without: no question shows it any more. */
  stop(): void;
  readonly stopped: boolean;
}

/** What an answer was understood as: shown at once, or the reason why it was not taken. */
export type Understood = { ok: true; shown?: string } | { ok: false; why: string };

/** Prompts on standard error. Going back asks first where typed text would be lost. Every one rejects with `Interrupted` on Ctrl-C, Ctrl-D and a closed terminal. */
export interface Ask {
  /** One line. A pasted line break becomes a space. `understand` runs while it is typed and on Enter; its reading is shown before the answer is taken. */
  line(
    question: Question & {
      initial?: string;
      placeholder?: string;
      understand?: (text: string) => Understood | Promise<Understood>;
    },
  ): Promise<Reply<string>>;
  /** Prose: typed on one line (a pasted text keeps its lines), or in `$VISUAL`/`$EDITOR`, which opens on `initial` with the guidance inside. */
  prose(question: Question & { initial?: string; example?: string }): Promise<Reply<string>>;
  /**
   * One item a line until an empty one. Each pasted line is an item; a blank line inside a paste ends nothing.
   * `take` runs once for each line, in order, as soon as it is entered (so that it can be written to disk at once).
   * Refused lines of a paste come back one at a time, to be corrected.
   * The reply holds the lines taken; an empty list is a skip. Lines taken before going back stay taken.
   */
  lines(
    question: Question & {
      placeholder?: string;
      take: (text: string) => Understood | Promise<Understood>;
    },
  ): Promise<Reply<string[]>>;
  /** One of a few. A choice's key moves to it, and Enter takes it, so that an Enter out of habit answers nothing else. */
  choose<T>(question: ChooseQuestion<T>): Promise<Reply<T>>;
  /** Any number of a list: Space marks, Enter takes what is marked, in the order of the list. None is a skip. */
  pick<T>(question: PickQuestion<T>): Promise<Reply<T[]>>;
  /** Opens the editor on a text, and gives back what was saved. */
  edit(text: string): Promise<string>;
}

export interface ChooseQuestion<T> extends Question {
  choices: Choice<T>[];
  /** What Enter alone takes; without it, Enter skips, or takes the first where nothing may be skipped. */
  initial?: T;
  /** Keys take at once, for where nothing is written by them. */
  atOnce?: boolean;
  /** Reads what is typed and is none of the choices. */
  other?: (text: string) => { ok: true; value: T } | { ok: false; why: string };
}

export interface PickQuestion<T> extends Question {
  choices: Pickable<T>[];
}

export interface Pickable<T> {
  value: T;
  /** Of any length: shown whole for the one that the cursor is on. */
  label: string;
  /** A few words, dimmed, about where it comes from. */
  hint?: string;
  /** It is marked from the beginning. */
  marked?: boolean;
}

export interface Choice<T> {
  value: T;
  label: string;
  /** A few words, dimmed, about what it means. */
  hint?: string;
  /** A single key that moves to it; its number, where there is none. */
  key?: string;
}
