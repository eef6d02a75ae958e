declare module '*.module.css' {
  /** The names of a style sheet as they are in the bundle. */
  const names: Readonly<Record<string, string>>;
  export default names;
}

declare module '*.css';
