// Made by tools/words.ts.
declare module "virtual:words" {
  export const verbs: Record<string, string>;
  export const fields: Record<string, [ja: string, en: string]>;
}
