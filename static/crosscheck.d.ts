// Types of crosscheck.js. The report's format is "crosscheck/1".

export type Kind = "figure" | "date" | "participant";
export type Verdict = "differs" | "compatible" | "agrees" | "only_a" | "only_b";

export interface Figure {
  /** The number as stated; null for ranges and vague amounts. */
  number: number | null;
  bound: "exact" | "about" | "at_least" | "more_than" | "at_most" | "less_than" | "range" | "vague";
  min?: number;
  max?: number;
  counted?: string;
  /** ISO 4217 code, "%", "pp", or a unit's symbol. */
  unit: string | null;
  /** Set where the two numbers are a result ("2-1") and no range. */
  head?: "score";
}

export interface Timex {
  /** The TIMEX3 value. */
  timex: string;
  type: "date" | "time" | "duration" | "set";
  mod: string | null;
  /** First moment of the calendar interval. */
  begin?: string;
  /** The moment after it. */
  end?: string;
}

export interface Participant {
  name: string;
  type: "person" | "organisation" | "country" | "place" | "group";
  titles: string[];
  names: string[];
  mentions: { start: number; end: number; form: "name" | "title" | "description" }[];
  part?: { predicate: string; members: string[]; whole: boolean; denied?: true };
}

interface FactBase {
  id: string;
  /** First UTF-16 code unit, as `String.prototype.slice` counts. */
  start: number;
  end: number;
  /** Exactly that slice. */
  quote: string;
  about?: string;
  /** To whom the article attributes it. */
  says?: string;
}

export type Fact = FactBase &
  ({ kind: "figure"; value: Figure } | { kind: "date"; value: Timex } | { kind: "participant"; value: Participant });

export interface Finding {
  /** Depends on the two texts alone. */
  id: string;
  verdict: Verdict;
  kind: Kind;
  about: string;
  /** Ids of A's facts. */
  a: string[];
  b: string[];
  /** One plain sentence: both values and why. */
  reason: string;
  /** The reason without the values; left out where they say it all. */
  why?: string;
  may_be_update: boolean;
  /** 0 to 1. */
  confidence: number;
  /** What an editor decided; left out where nobody has. */
  decision?: "confirmed" | "dismissed";
}

/** A finding as it was when it was edited: it is found again by its quotes. */
export interface EditTarget {
  id: string;
  verdict: Verdict;
  kind: Kind;
  about: string;
  a: { quote: string; start: number }[];
  b: { quote: string; start: number }[];
}

/** One thing that an editor did to a finding. */
export interface Edit {
  finding: EditTarget;
  act: "confirmed" | "dismissed" | "reopened" | { reworded: string } | { joined: { with: EditTarget; verdict: Verdict; reason: string } };
}

export type Counts = Record<Verdict, number>;

export interface ReportSide {
  title?: string;
  publisher?: string;
  published?: string;
  language: string;
  facts: Fact[];
  notes?: string[];
}

export interface Report {
  format: "crosscheck/1";
  a: ReportSide;
  b: ReportSide;
  findings: Finding[];
  counts: Counts;
  /** What a reader should know about the comparison, in plain sentences. */
  notes?: string[];
  /** What editors did, in order. The report stands as they left it; the facts of a dismissed finding may stand in none. */
  edits?: Edit[];
}

export interface ArticleObject {
  /** Plain text. */
  text?: string;
  /** Markup, read instead of `text`. */
  html?: string;
  /** A file's content, read instead of both. */
  bytes?: Uint8Array;
  title?: string;
  publisher?: string;
  /** ISO 8601 date. */
  published?: string;
  /** Address of the original. */
  cite?: string;
}

/** A text, HTML or JSON string, a file's bytes, an element that holds an article, or an object. */
export type ArticleInput = string | Uint8Array | Element | ArticleObject;

/** Compares two articles. */
export function compare(a: ArticleInput, b: ArticleInput): Promise<Report>;

/** Reads the facts of one article. */
export function facts(article: ArticleInput): Promise<Fact[]>;

/** `<cross-check>` */
export class CrossCheck extends HTMLElement {
  /** The report that is shown; on the editor's desk its outcome, without what was dismissed. */
  get report(): Report | null;
  /** Shows a report instead of a comparison; null: the articles are compared again. */
  set report(report: Report | string | null);
  /** The selected finding's id. */
  get selected(): string | null;
  set selected(id: string | null);
  compare(a: ArticleInput, b: ArticleInput): Promise<Report>;
  /** Selects the next finding that differs; where none does, the next compatible one; where none is, the next of all. */
  next(): void;
  /** The one before. */
  previous(): void;
  select(id: string | null): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "cross-check": CrossCheck;
  }
  interface HTMLElementEventMap {
    "crosscheck-ready": CustomEvent<Counts>;
    "crosscheck-select": CustomEvent<Finding | null>;
    /** The edited finding; null where it is no more. */
    "crosscheck-edit": CustomEvent<Finding | null>;
    "crosscheck-error": CustomEvent<string>;
  }
}
