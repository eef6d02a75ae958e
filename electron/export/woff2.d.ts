declare module '*.woff2?inline' {
  /** The font as a `data:` URL. */
  const url: string;
  export default url;
}
