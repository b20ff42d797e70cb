/** pypi-info brings no types of its own. */
declare module 'pypi-info' {
  export function getPackage(name: string): Promise<unknown>;
}
