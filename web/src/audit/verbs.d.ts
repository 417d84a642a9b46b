// Made by tools/verbs.ts.
declare module "virtual:verbs" {
  const verbs: Record<string, string>;
  export default verbs;
}
