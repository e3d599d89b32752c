import { type GitObject, gitObject, hashOf } from './git-object.ts';

/** Who stands in a commit as author and committer. */
export type Author = { readonly name: string; readonly email: string };

/** What a commit says: its tree, what it follows, who wrote it, who put it there, when, and why. */
export type CommitText = {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Author;
  readonly committer: Author;
  readonly at: Date;
  readonly message: string;
};

/** The commit as an object; times are those of Vietnam. */
export function commitObject(text: CommitText): GitObject {
  const time = `${Math.floor(text.at.getTime() / 1000)} +0700`;
  const lines = [
    `tree ${text.tree}`,
    ...text.parents.map((parent) => `parent ${parent}`),
    `author ${signature(text.author)} ${time}`,
    `committer ${signature(text.committer)} ${time}`,
  ];
  const body = `${lines.join('\n')}\n\n${cleanMessage(text.message)}`;
  return gitObject('commit', body, hashOf(text.tree));
}

/** Author and time of a commit, from its object. */
export function signedBy(body: Buffer): { readonly author: Author; readonly time: string } {
  const found = /^author (.*) <(.*)> (\d+) [+-]\d{4}$/m.exec(body.toString());
  const [, name = '', email = '', seconds = '0'] = found ?? [];
  return { author: { name, email }, time: new Date(Number(seconds) * 1000).toISOString() };
}

function signature({ name, email }: Author): string {
  return `${cleanName(name)} <${cleanName(email)}>`;
}

function cleanMessage(message: string): string {
  return `${message.replaceAll('\0', ' ').slice(0, 2000).trim() || 'Lưu nội dung'}\n`;
}

// Such characters would end the name or the line, and Git refuses a name that is empty.
function cleanName(name: string): string {
  return (
    name
      .replace(/[\p{Cc}<>]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'bien-tap'
  );
}
