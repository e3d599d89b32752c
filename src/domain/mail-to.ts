/** A `mailto:` address that opens a letter with its subject and text; whoever writes adds a missing recipient. */
export function mailTo(subject: string, body: string, recipient = ''): string {
  // Lines of letters end so. Source: RFC 6068.
  const lines = body.replaceAll('\n', '\r\n');
  return `mailto:${recipient}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
