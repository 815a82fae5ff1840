/** A data file; parsed when the project is built, validated with zod where it is loaded. */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
