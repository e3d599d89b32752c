/** True for an address that opens for its writer only: the editor, this machine, a file on it. */
export function isPrivateAddress(address: string): boolean {
  return PRIVATE.some((kind) => kind.test(address));
}

const PRIVATE = [
  /^file:/i,
  /^https?:\/\/(?:[^/?#]*@)?(?:(?:[^/?#:]+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])\.?(?:[:/?#]|$)/i,
  /^(?:https?:\/)?\/(?:[^?#]*\/)?admin\/(?:index\.html)?(?:[?#]|$)/i,
];
