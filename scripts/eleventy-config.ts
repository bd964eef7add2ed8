// The part of Eleventy's interface that is used: Eleventy 3 ships no types; goes away with version 4, which does.
import type { Run } from "./planned-pages.ts";

export interface EleventyConfig {
  setUseGitIgnore(use: boolean): void;
  setDataFileSuffixes(suffixes: readonly string[]): void;
  setDataFileBaseName(name: string | false): void;
  setTemplateFormats(formats: readonly string[]): void;
  addTemplate(
    path: string,
    template: { readonly data: object; readonly render: (data: never) => string },
  ): void;
  on(event: "eleventy.after", listener: Run["onWritten"]): void;
}

export interface EleventyOptions {
  /** False: look for no configuration file. */
  readonly configPath: string | false;
  readonly config: (eleventy: EleventyConfig) => Promise<object>;
  readonly quietMode: boolean;
  /** Render, but write nothing. */
  readonly dryRun: boolean;
}

export interface Eleventy {
  write(): Promise<unknown>;
  disableLogger(): void;
}

export type EleventyClass = new (input: string, output: string, options: EleventyOptions) => Eleventy;
